import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of a file of any size, as hexadecimal digits. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** A private key out of a PEM file; undefined when there is none, or it is locked with a password. */
export async function readPrivateKey(file: string): Promise<KeyObject | undefined> {
  return readKey(file, createPrivateKey);
}

/** A public key out of a PEM file, a certificate's too. */
export async function readPublicKey(file: string): Promise<KeyObject | undefined> {
  return readKey(file, createPublicKey);
}

async function readKey(file: string, parse: (pem: Buffer) => KeyObject): Promise<KeyObject | undefined> {
  try {
    return parse(await readFile(file));
  } catch {
    return undefined;
  }
}

/**
 * Writes the detached signature of a file beside it, as `.sig`. It is what `openssl dgst -sha256 -sign` writes with an
 * RSA (PKCS #1 v1.5) or an ECDSA key, and `openssl pkeyutl -sign -rawin` with an Ed25519 key (RFC 8032).
 */
export async function writeSignature(file: string, key: KeyObject): Promise<string> {
  const signature = sign(digestFor(key), await readFile(file), key);
  await writeFile(`${file}.sig`, signature);
  return `${file}.sig`;
}

/** Whether the signature beside a file was made with the key's other half; undefined when there is no signature. */
export async function isSigned(file: string, key: KeyObject): Promise<boolean | undefined> {
  const signature = await readFile(`${file}.sig`).catch(() => undefined);
  return signature && verify(digestFor(key), await readFile(file), key, signature);
}

/** Keys of Edwards curves hash by themselves. */
function digestFor({ asymmetricKeyType }: KeyObject): 'sha256' | null {
  return asymmetricKeyType === 'ed25519' || asymmetricKeyType === 'ed448' ? null : 'sha256';
}
