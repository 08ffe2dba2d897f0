/** The part of the declaration that is about jobs: they are the administrators' alone. */
export const DECLARED_JOB_ACCESS = `
GET /job-lanes                               lane.running         401  403  403  403  403  403  +    401  401
GET /job-lanes                               lane.paused          401  403  403  403  403  403  +    401  401
POST /job-lanes/{name}/resumption            lane.running         401  404  404  404  404  404  409  401  401
POST /job-lanes/{name}/resumption            lane.paused          401  404  404  404  404  404  200  401  401
GET /jobs                                    job.waiting          401  403  403  403  403  403  -    401  401
GET /jobs                                    job.done             401  403  403  403  403  403  -    401  401
GET /jobs                                    job.dead             401  403  403  403  403  403  +    401  401
GET /jobs                                    job.unknown          401  403  403  403  403  403  +    401  401
POST /jobs/retries                           deadJobs.ofAName     401  403  403  403  403  403  200  401  401
POST /jobs/removals                          deadJobs.ofAName     401  403  403  403  403  403  200  401  401
POST /jobs/{id}/retry                        job.waiting          401  404  404  404  404  404  409  401  401
POST /jobs/{id}/retry                        job.done             401  404  404  404  404  404  409  401  401
POST /jobs/{id}/retry                        job.dead             401  404  404  404  404  404  200  401  401
POST /jobs/{id}/retry                        job.unknown          401  404  404  404  404  404  409  401  401
DELETE /jobs/{id}                            job.waiting          401  404  404  404  404  404  409  401  401
DELETE /jobs/{id}                            job.done             401  404  404  404  404  404  409  401  401
DELETE /jobs/{id}                            job.dead             401  404  404  404  404  404  204  401  401
DELETE /jobs/{id}                            job.unknown          401  404  404  404  404  404  204  401  401
`;
