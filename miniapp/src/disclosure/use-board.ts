import type { VillageBoard } from '@huying/shared/disclosure/disclosure-view'
import { api } from '../api/client'
import { openApi } from '../api/open'
import { type Answer, useAnswer } from '../api/use-answer'
import { useRemembered } from '../remembered/use-remembered'

/** What is looked for on a board. */
export interface Looking {
	readonly group?: string | undefined
	readonly find?: string | undefined
}

export type Board = Answer<VillageBoard> & {
	/** More of what was published before; undefined where there is no more. */
	readonly more: (() => Promise<void>) | undefined
}

/** A village's board, a page at a time; without signal as it was last seen. */
export function useBoard(village: string, looking: Looking): Board {
	const key = village === '' ? undefined : JSON.stringify([village, looking])
	const query = {
		...(looking.group !== undefined && { group: looking.group }),
		...(looking.find !== undefined && { find: looking.find }),
	}
	const ask = (after?: string) =>
		openApi.villageBoard({ params: { village }, query: { ...query, ...(after !== undefined && { after }) } })
	const answer = useAnswer(key, () => ask())
	const plain = looking.group === undefined && looking.find === undefined
	const kept = useRemembered(`board ${village}`, plain ? answer.value : undefined)
	const value = answer.value ?? (plain ? kept : undefined)
	const next = answer.value?.next
	const more = async () => {
		const page = await ask(next)
		if (answer.value) answer.put({ ...page, lines: [...answer.value.lines, ...page.lines] })
	}
	return { ...answer, value, more: next === undefined ? undefined : more }
}

/** Lists for the village's own people: what there is, or why one does not see it. */
export function useLists(village: string, wanted: boolean) {
	const answer = useAnswer(wanted ? village : undefined, () => api.villageLists({ params: { village } }))
	return { lines: answer.value?.lines ?? [], refused: answer.failure?.code === 'villagerOnly' }
}
