import type { Answerable } from '@huying/shared/responsibility/commands'
import Taro from '@tarojs/taro'
import { ownerNow } from '../../session/owner'
import type { Answers } from './form'

/** Kept with whoever wrote it: a browser may be shared. */
const keyOf = (units: readonly string[]) => `answerable ${ownerNow() ?? ''} ${[...units].sort().join(' ')}`

/** Who answered for the own units' parts the last time somebody signed here. */
export function rememberedAnswerable(units: readonly string[] = []): Answerable | undefined {
	const kept: unknown = Taro.getStorageSync(keyOf(units))
	return typeof kept === 'object' && kept !== null && 'person' in kept ? (kept as Answerable) : undefined
}

/** Keeps who answers, so that the next signing is one tap. */
export function rememberAnswerable(
	units: readonly string[] = [],
	{ first, leader, person }: Pick<Answers, 'first' | 'leader' | 'person'>,
): void {
	if (first?.trim() && leader?.trim() && person?.trim())
		Taro.setStorageSync(keyOf(units), { first: first.trim(), leader: leader.trim(), person: person.trim() })
}
