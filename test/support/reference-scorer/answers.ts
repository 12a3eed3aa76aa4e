/** Kleene's three values (C1). */
export type Answer = 'yes' | 'no' | 'unknown';

export function all(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

export function any(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

export function not(answer: Answer): Answer {
  return answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes';
}

export function atLeast(n: number, answers: readonly Answer[]): Answer {
  const yes = answers.filter((answer) => answer === 'yes').length;
  const unknown = answers.filter((answer) => answer === 'unknown').length;
  if (yes >= n) return 'yes';
  return yes + unknown < n ? 'no' : 'unknown';
}

export function said(truth: boolean): Answer {
  return truth ? 'yes' : 'no';
}
