import type { AskVillage, VillagerCommand } from '@huying/shared/villager/command'
import type { MyVillages } from '@huying/shared/villager/villager-view'
import { useRef, useState } from 'react'
import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { newIdentifier } from '../api/identifier'
import { useAnswer } from '../api/use-answer'

type Village = MyVillages['villages'][number]

/** The villages that one is of, or asked to be of, and how to ask or to leave. */
export function useVillages(signedIn: boolean) {
	const answer = useAnswer(signedIn ? 'my-villages' : undefined, () => api.myVillages())
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const last = useRef<{ words: string; id: string }>(undefined)

	/** The same words sent again after no answer carry the same identifier. */
	const idFor = async (words: string) => {
		if (last.current?.words !== words) last.current = { words, id: await newIdentifier() }
		return last.current.id
	}
	const carry = async (words: string, send: (id: string) => Promise<unknown>): Promise<boolean> => {
		setBusy(true)
		setTrouble(undefined)
		try {
			await send(await idFor(words))
			last.current = undefined
			await answer.reload()
			return true
		} catch (thrown) {
			setTrouble(asApiError(thrown).message)
			return false
		} finally {
			setBusy(false)
		}
	}
	return {
		...answer,
		busy,
		trouble,
		ask: (village: string, body: Omit<AskVillage, 'id'>) =>
			carry(JSON.stringify([village, body]), (id) =>
				api.askVillage({ params: { village }, body: { id, ...body } }),
			),
		leave: ({ village, version }: Village, user: string) =>
			carry(JSON.stringify([village, version]), (id) =>
				api.commandVillager({
					params: { village, user },
					body: { id, version, type: 'leave' } satisfies VillagerCommand,
				}),
			),
	}
}
