import type { CatalogueAnswer, PublicEntry } from '@huying/shared/catalogue/catalogue-view'
import { isMatter, type MatterKey, matters } from '@huying/shared/matter/matters'
import { matterText } from '@huying/shared/text/zh-CN/index'

/** The county's list as a phone keeps it, for where there is no signal. */
export interface KeptMatters {
	readonly appid: string
	readonly version: number
	readonly entries: readonly PublicEntry[]
}

/** The common matters of any county, where no list was ever fetched. */
export const fewMatters: readonly PublicEntry[] = (Object.keys(matters) as MatterKey[]).map((matter) => ({
	matter,
	name: matterText.matter[matter],
	field: '',
	sentence: '',
	common: true,
	...matters[matter],
}))

/** What is kept after an answer: the list that came, or the one that was there where it is still the same. */
export function keptAfter(
	kept: KeptMatters | undefined,
	{ version, entries }: CatalogueAnswer,
	appid: string,
): KeptMatters | undefined {
	if (entries) return { appid, version, entries }
	return kept?.version === version ? kept : undefined
}

/** What stands on the first screen: the list's common ones; where it names none, those of any county. */
export function commonOf(entries: readonly PublicEntry[]): readonly PublicEntry[] {
	const common = entries.filter((entry) => entry.common)
	return common.length > 0 ? common : fewMatters
}

/** What a matter is called; a code that is in no list any more has no name. */
export function nameOf(entries: readonly PublicEntry[], matter: string): string | undefined {
	const found = entries.find((entry) => entry.matter === matter)?.name
	return found ?? (isMatter(matter) ? matterText.matter[matter] : undefined)
}
