// Answers kept for the life of what they were worked out from, so that the same question is worked out once.

export class Memo<Owner extends object, Key, Answer extends NonNullable<unknown>> {
  private readonly ofOwner = new WeakMap<Owner, Map<Key, Answer>>();

  /** @param limit answers kept for each owner; where there are as many, all of them are forgotten */
  constructor(private readonly limit = Infinity) {}

  recall(owner: Owner, key: Key, find: () => Answer): Answer {
    let answers = this.ofOwner.get(owner);
    if (!answers) this.ofOwner.set(owner, (answers = new Map()));
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = find();
      if (answers.size >= this.limit) answers.clear();
      answers.set(key, answer);
    }
    return answer;
  }
}
