/** Does work that comes in parts to its end, without a pause between them. */
export function finish<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
