/** A string that only one kind of thing may be called by: `type RuleId = Brand<string, 'RuleId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
declare const brand: unique symbol;
