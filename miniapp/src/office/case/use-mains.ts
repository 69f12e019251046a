import type { Summary } from '@huying/shared/case/case-view'
import { townOf } from '@huying/shared/region/region'
import { untitled } from '@huying/shared/text/zh-CN/desk'
import { main as words } from '@huying/shared/text/zh-CN/office-form'
import { CENTRE } from '@huying/shared/unit/unit'
import { useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { useAnswer } from '../../api/use-answer'
import { sayFailure } from '../say-failure'
import type { Seen } from './use-case'

/** A case that another may be merged into. */
export interface Main {
	readonly case: string
	readonly number: string
	readonly title: string
}

const asMain = ({ case: id, number, title = untitled }: Summary): Main => ({ case: id, number, title })

/** Open cases of the same village that lie with the centre, and any case by its number. */
export function useMains(view: Seen) {
	const { village } = view
	const near = useAnswer(village === undefined ? undefined : `mains ${village}`, async () => {
		const query = { town: townOf(village ?? '') }
		const lists = await Promise.all(
			(['submitted', 'accepted'] as const).map((status) =>
				api.queue({ params: { unit: CENTRE, status }, query }),
			),
		)
		return lists.flatMap(({ cases }) => cases).filter((one) => one.village === village)
	})
	const [finding, setFinding] = useState(false)
	const [problem, setProblem] = useState<string>()
	const find = async (typed: string): Promise<Main | undefined> => {
		setFinding(true)
		setProblem(undefined)
		try {
			return asMain(await api.caseByNumber({ params: { number: typed.replace(/\s/g, '') } }))
		} catch (failure) {
			const error = asApiError(failure)
			setProblem(error.code === 'caseUnknown' ? words.unknown : sayFailure(error))
			return undefined
		} finally {
			setFinding(false)
		}
	}
	const known = village === undefined || near.failure !== undefined ? [] : near.value
	return {
		near: known?.filter((one) => one.case !== view.case).map(asMain),
		find,
		finding,
		problem,
	}
}
