import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from '../cloud/replace-file'

/** The private keys of this machine's cloud: each made once, kept in a file of the data folder. */
export type Keys = {
	/** The key with this id; made when it is first asked for. */
	pair(id: string): { readonly privateKey: KeyObject; readonly publicKey: KeyObject }
}

/** @param file JSON of key id → private key in PEM */
export function openKeys(file: string): Keys {
	const stored: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
	return {
		pair(id) {
			const known = Object.hasOwn(stored, id) ? stored[id] : undefined
			const privateKey = known === undefined ? make() : createPrivateKey(known)
			if (known === undefined) {
				stored[id] = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
				replaceFile(file, JSON.stringify(stored, null, '\t'))
			}
			return { privateKey, publicKey: createPublicKey(privateKey) }
		},
	}
}

const make = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
