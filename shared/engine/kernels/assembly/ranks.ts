/**
 * Goes over activities of one type, which lie by lead, the most recent first, and writes how many of the lead's are more
 * recent, at most 255. No branch asks whether the next is the same lead's: it would be guessed wrong for every second one.
 * `state` goes on from block to block: lead, day and rank of the last one, the greatest rank, negative where one was out of
 * order, the first and the latest day.
 */
export function rankRuns(leads: usize, days: usize, count: i32, ranks: usize, state: usize): void {
  let lead = i32.load(state);
  let day = i32.load(state, 4);
  let rank = i32.load(state, 8);
  let most = i32.load(state, 12);
  let wrong = i32.load(state, 16);
  let first = i32.load(state, 20);
  let latest = i32.load(state, 24);
  for (let i = 0; i < count; i++) {
    const nextLead = i32.load(leads + ((<usize>i) << 2));
    const nextDay = i32.load(days + ((<usize>i) << 2));
    const isSame = -(<i32>(nextLead == lead));
    rank = (rank + 1) & isSame;
    wrong |= nextLead | -(<i32>(nextLead < lead)) | (isSame & -(<i32>(nextDay > day)));
    i32.store8(ranks + <usize>i, min(rank, 255));
    most = max(most, rank);
    first = min(first, nextDay);
    latest = max(latest, nextDay);
    lead = nextLead;
    day = nextDay;
  }
  i32.store(state, lead);
  i32.store(state, day, 4);
  i32.store(state, rank, 8);
  i32.store(state, most, 12);
  i32.store(state, wrong, 16);
  i32.store(state, first, 20);
  i32.store(state, latest, 24);
}
