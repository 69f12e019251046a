import { createHmac } from 'node:crypto'
import type { Deployment } from '../template/deployment'
import type { Statement } from './policy'

/** A function as the stand-ins know it: its access key id is its name, its permissions are its packaged role's. */
export type Principal = {
	readonly key: string
	readonly secret: string
	readonly statements: readonly Statement[]
}

/** The key of scripts, the seed and the stream's reader: allowed everything, and not deployed. */
export const OPERATOR = 'operator'

export type Principals = ReadonlyMap<string, Principal>

export function principalsOf(deployment: Deployment, secret: string): Principals {
	const everything: Statement = { effect: 'Allow', actions: ['*'], resources: ['*'], conditions: {} }
	const own = (key: string, statements: readonly Statement[]): [string, Principal] => [
		key,
		{ key, secret: createHmac('sha256', secret).update(key).digest('hex'), statements },
	]
	return new Map([
		own(OPERATOR, [everything]),
		...deployment.functions.map(({ key, statements }) => own(key, statements)),
	])
}
