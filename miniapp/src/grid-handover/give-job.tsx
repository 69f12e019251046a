import type { Relation } from '@huying/shared/case/relation'
import { isOpen, type Status } from '@huying/shared/case/status'
import { giveJob } from '@huying/shared/text/zh-CN/grid-handover'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import { goTo } from '../route/route'

/** Those who work on a case, and can hand it to each other. */
const works: readonly Relation[] = ['unit', 'gridWorker', 'errandWorker']

type Props = { view: { readonly case: string; readonly status: Status; readonly relation: Relation } }

/** The way from a case to the slip by which it is handed to somebody else. */
export function GiveJob({ view: { case: id, status, relation } }: Props) {
	if (!isOpen(status) || !works.includes(relation)) return null
	return (
		<Buttons>
			<Button words={giveJob} look="calm" fit onTap={() => goTo('grid/handover', { job: id })} />
		</Buttons>
	)
}
