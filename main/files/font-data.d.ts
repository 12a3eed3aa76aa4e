/** A font as a `data:` address, put in by the bundler. */
declare module '*.woff2?inline' {
  const source: string;
  export default source;
}
