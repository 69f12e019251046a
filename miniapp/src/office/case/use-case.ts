import type { CaseAnswer } from '@huying/shared/case/case-view'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

/** A case with the time at which it was so, in epoch milliseconds. */
export type Seen = CaseAnswer & { readonly at: number }

/** One case, asked for when it is opened; `reload` asks again. */
export const useCase = (id: string | undefined): Answer<Seen> =>
	useAnswer(id === undefined ? undefined : `case ${id}`, () => readCase(id ?? ''))

async function readCase(id: string): Promise<Seen> {
	return { ...(await api.oneCase({ params: { case: id } })), at: Date.now() }
}
