import { untitled } from '@huying/shared/text/zh-CN/desk'
import { told as sayTold } from '@huying/shared/text/zh-CN/mine'
import { done } from '@huying/shared/text/zh-CN/office-case'
import { useRef, useState } from 'react'
import { beginTap } from '../../api/correlation'
import { goTo } from '../../route/route'
import { rememberedAnswerable } from '../case/answerable'
import { forms } from '../case/form'
import { useOwnUnits } from '../case/use-own-units'
import { isAtOnce, type MineItem, moveOfStep } from './mine'
import { sendOne } from './send-one'

/** The next step of a piece of work, straight from the list: done there where it asks nothing, else its form opens. */
export function useNextStep(onDone: () => void) {
	const [busy, setBusy] = useState<string>()
	const [problem, setProblem] = useState<{ case: string; words: string }>()
	const [told, setTold] = useState<string>()
	const underWay = useRef(false)
	const units = useOwnUnits()

	const take = async ({ summary, next }: MineItem): Promise<void> => {
		const { case: id, title } = summary
		setProblem(undefined)
		setTold(undefined)
		const move = moveOfStep(next)
		if (move === undefined || !isAtOnce(next)) return await goTo('office/case', { id, move })
		if (underWay.current) return
		underWay.current = true
		beginTap()
		setBusy(id)
		const sent = await sendOne(summary, move, {
			words: '',
			public: false,
			...(forms[move].answerable && rememberedAnswerable(units)),
		})
		if (sent.ok) setTold(sayTold(title ?? untitled, done[move] ?? ''))
		else setProblem({ case: id, words: sent.words })
		// also when refused: somebody else may have taken it
		if (sent.ok || sent.reached) onDone()
		setBusy(undefined)
		underWay.current = false
	}
	return { busy, problem, told, take }
}
export type NextStep = ReturnType<typeof useNextStep>
