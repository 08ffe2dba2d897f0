/** Where a job is: waits for its time, is worked on, is finished, or was given up. */
export const JOB_STATES = ['waiting', 'running', 'done', 'dead'] as const;
/** One of {@link JOB_STATES}. */
export type JobState = (typeof JOB_STATES)[number];

/**
 * How far the key of a job reaches. A second job with the key is not made while the first waits to run
 * for the first time, while it is open (waits or runs), or for as long as its row is kept.
 */
export const JOB_KEY_REACHES = ['waiting', 'open', 'ever'] as const;
/** One of {@link JOB_KEY_REACHES}. */
export type JobKeyReach = (typeof JOB_KEY_REACHES)[number];

/** Why a lane pauses: the mail server can't be reached, or refuses the product's log-in. */
export const LANE_PAUSE_REASONS = ['mail_server_unreachable', 'mail_log_in_refused'] as const;
/** One of {@link LANE_PAUSE_REASONS}. */
export type LanePauseReason = (typeof LANE_PAUSE_REASONS)[number];

/** A job that has been due for so many minutes is late: something is wrong with its lane. */
export const LATE_JOB_MINUTES = 15;

/** A job whose name no process has taken up for so many minutes after it was due is one nobody knows. */
export const UNKNOWN_JOB_MINUTES = 60;
