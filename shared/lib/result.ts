/**
 * The outcome of something that may be refused. An expected refusal is a value with a `kind`;
 * a bug throws. The sentence for a refusal lives in `shared/text`, under `refusal.KIND`.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Refusal>(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
