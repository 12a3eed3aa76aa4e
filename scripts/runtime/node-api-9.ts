import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../run/story.ts';

type Replacement = readonly [from: string, to: string];

/**
 * Node-API 9 cannot hold references to strings and numbers, which better-sqlite3 13 does. A holder that keeps them
 * in an array of one element can. All-zero memory has to be a valid empty holder: the accumulator of user-defined
 * aggregates lives in memory that SQLite zeroes.
 */
const HOLDER = `
template <class T> class HeldValue {
public:
	HeldValue() {}
	explicit HeldValue(T value) { Reset(value, 1); }
	bool IsEmpty() const { return box.IsEmpty(); }
	void Reset() { box.Reset(); }
	void Reset(T value, uint32_t) {
		Napi::Array array = Napi::Array::New(value.Env(), 1);
		napi_set_element(value.Env(), array, 0, value);
		box.Reset(array, 1);
	}
	T Value() const {
		napi_value value;
		if (box.IsEmpty() || napi_get_element(box.Env(), box.Value(), 0, &value) != napi_ok) return T();
		return Napi::Value(box.Env(), value).template As<T>();
	}
private:
	Napi::Reference<Napi::Array> box;
};
`;

const STRING_REFERENCE: Replacement = ['Napi::Reference<Napi::String>', 'HeldValue<Napi::String>'];
const VALUE_REFERENCE: Replacement = ['Napi::Reference<Napi::Value>', 'HeldValue<Napi::Value>'];

const EDITS: Readonly<Record<string, readonly Replacement[]>> = {
  'binding.gyp': [['NAPI_VERSION=10', 'NAPI_VERSION=9']],
  'src/better_sqlite3.cpp': [['#include <napi.h>\n', `#include <napi.h>\n${HOLDER}`]],
  'src/util/constants.cpp': [
    STRING_REFERENCE,
    ['Napi::Persistent(InternalizedFromLatin1(env, str))', 'HeldValue<Napi::String>(InternalizedFromLatin1(env, str))'],
  ],
  'src/util/bind-map.cpp': [STRING_REFERENCE, ['Napi::Persistent(', 'HeldValue<Napi::String>(']],
  'src/util/helpers.cpp': [STRING_REFERENCE],
  'src/util/custom-aggregate.cpp': [
    VALUE_REFERENCE,
    ['start(Napi::Persistent(start))', 'start(HeldValue<Napi::Value>(start))'],
  ],
  'src/objects/database.hpp': [[`${VALUE_REFERENCE[0]} logger`, `${VALUE_REFERENCE[1]} logger`]],
};

/** Changes a copy of better-sqlite3's sources so that they build against Node-API 9. */
export async function suitNodeApi9(source: string): Promise<void> {
  for (const [file, replacements] of Object.entries(EDITS)) {
    let text = await readFile(join(source, file), 'utf8');
    for (const [from, to] of replacements) {
      if (!text.includes(from)) {
        throw new Refusal(
          `better-sqlite3's ${file} no longer holds "${from}": scripts/runtime/node-api-9.ts must follow it.`,
        );
      }
      text = text.replaceAll(from, to);
    }
    await writeFile(join(source, file), text);
  }
}
