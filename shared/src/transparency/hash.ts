import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { utf8 } from '../identifier/utf8'

/** A SHA-256 hash in lower-case hexadecimal, as stored, sent and compared. */
export type Hash = string

/** The root of a tree with nothing in it: the hash of no bytes (RFC 9162 §2.1.1). */
export const EMPTY_ROOT: Hash = bytesToHex(sha256(new Uint8Array(0)))

/** So that nobody can pass a node off as an entry, RFC 9162 §2.1.1 puts a byte before each. */
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The hash of an entry: of its text's UTF-8 bytes as stored, never serialised anew. */
export const leafHash = (text: string): Hash => leafHashOfBytes(utf8(text))

/** The hash of an entry's bytes. */
export const leafHashOfBytes = (bytes: Uint8Array): Hash => bytesToHex(sha256(concatBytes(LEAF, bytes)))

/** The hash of two that stand side by side. */
export const nodeHash = (left: Hash, right: Hash): Hash =>
	bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))))

/** Whether something is a hash at all: what comes from outside is looked at before it is hashed. */
export const isHash = (value: unknown): value is Hash =>
	typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
