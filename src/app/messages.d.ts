/** The messages that vite.config.ts parts from those of the first screen. */
declare module '*.json?later' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
