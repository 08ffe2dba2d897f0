import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, managedNonce } from '@noble/ciphers/utils.js';

/** Makes a text unreadable for those who lack the key. */
export type TextCipher = {
  readonly encrypt: (text: string) => string;
  /** Throws where the text was encrypted with another key, or changed. */
  readonly decrypt: (encrypted: string) => string;
};

const seal = managedNonce(xchacha20poly1305);

/** Encrypts at once, so that a text is safe before the page can be closed. @param key 32 bytes in hexadecimal. */
export function textCipher(key: string): TextCipher {
  const cipher = seal(hexToBytes(key));
  return {
    encrypt: (text) => bytesToHex(cipher.encrypt(new TextEncoder().encode(text))),
    decrypt: (encrypted) => new TextDecoder().decode(cipher.decrypt(hexToBytes(encrypted))),
  };
}
