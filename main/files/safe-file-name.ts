/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A name that every system takes: no signs that separate or steer, no device's name, no dot or space at its end. */
export function safeFileName(name: string, ending: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = [...plain].slice(0, 80).join('');
  const whole = short.replace(/^[. ]+|[. ]+$/g, '') || '_';
  return `${devices.test(whole) ? `_${whole}` : whole}.${ending}`;
}
