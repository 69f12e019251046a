import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from '../cloud/replace-file'

/** The secrets of this machine's cloud: made once, kept in its data folder. */
export type Secrets = {
	/** The value of a name; it is made when first asked for, by default 64 random hexadecimal digits. */
	ensure(name: string, make?: () => string): string
	get(name: string): string | undefined
}

export const sessionSecretName = '/huying/local/session-secret'
/** What the entries of villages' rosters are made with. */
export const rosterSecretName = '/huying/local/roster-secret'

export function wechatSecretName(appid: string): string {
	return `/huying/local/wechat/${appid}/secret`
}

/** Holds what pushes are signed and encrypted with: JSON {token, aesKey}. */
export function wechatPushName(appid: string): string {
	return `/huying/local/wechat/${appid}/push`
}

export function openSecrets(file: string): Secrets {
	const values: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
	return {
		get: (name) => (Object.hasOwn(values, name) ? values[name] : undefined),
		ensure(name, make = () => randomBytes(32).toString('hex')) {
			const known = values[name]
			if (known !== undefined) return known
			const made = make()
			values[name] = made
			replaceFile(file, JSON.stringify(values, null, '\t'))
			return made
		},
	}
}
