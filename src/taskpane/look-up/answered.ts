// What is shown once a question can be answered: a chunk of its own, fetched with the first answer.

export { AnswerBox } from './answer';
export { Claims } from './claims';
