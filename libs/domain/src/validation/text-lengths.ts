/** How many characters a text may have, by what it is: the contract holds to it, and forms count to it. */
export const LONGEST = {
  /** A name of an actor, a person, a partner's role, whoever gives money. */
  name: 200,
  /** The title of an initiative. */
  title: 160,
  /** What an initiative does in a sentence, or who published a value. */
  sentence: 300,
  /** The description of an initiative. */
  description: 10_000,
  /** A part of a status report. */
  account: 5000,
  /** A reason, a message, a method, the description of an actor. */
  message: 2000,
  /** What explains one thing: a question, a note on a value, how work leads to an effect. */
  note: 1000,
  /** A diarienummer. */
  reference: 100,
  /** The name of a place outside the county. */
  placeName: 100,
  /** An address of a mailbox. */
  mailbox: 254,
  /** An address of a page. */
  webAddress: 500,
  /** A number of an organisation, or a period. */
  number: 20,
  /** A unit, or an age group. */
  unit: 40,
  /** A word that people use for a thing. */
  everydayWord: 80,
} as const;
