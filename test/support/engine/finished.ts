/** What work in parts comes to, without its pauses. */
export function finished<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
