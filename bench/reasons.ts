import type { Figure } from './figure'

/** Why a figure falls short of its aim, found by looking; printed beside it. Keys are `section: figure`. */
const reasons: Readonly<Record<string, string>> = {}

export function reasonFor({ section, what }: Figure): string {
	return reasons[`${section}: ${what}`] ?? 'not known yet: nobody has looked into it'
}
