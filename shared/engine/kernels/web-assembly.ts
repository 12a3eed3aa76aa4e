/** The part of the language's WebAssembly that the engine needs; every JavaScript has it, no library file of ours names it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** Compiles and starts a module that imports nothing; `Exports` is what it is known to have. */
export function startModule<Exports extends object>(bytes: Uint8Array): Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
}
