import { yuanOf } from '@huying/shared/admission/money'
import type { ErrandView } from '@huying/shared/errand/errand-view'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { kinship } from '@huying/shared/text/zh-CN/errand-words'
import { office as text } from '@huying/shared/text/zh-CN/errand-work'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStep } from '../../errand/use-step'
import { PassSheet } from '../../errand/work/pass-sheet'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Facts } from '../../pages/case/facts'
import type { Seen } from './use-case'

type Props = { view: Seen; errand: ErrandView; now: number; onReload: () => Promise<void> | void }

/** What the office may know of an errand: who runs it, and what has not gone back. A grid worker may be named. */
export function CaseErrand({ view, errand, now, onReload }: Props) {
	const step = useStep(view.case, async () => await onReload())
	const [naming, setNaming] = useState(false)
	const first = errand.steps.includes('undertake')
	const { held, unconfirmed, cash, visit, worker, out } = errand
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<Facts
				lines={[
					[text.service, errand.serviceName],
					[text.forWhom, errand.for === 'self' ? text.self : kinship[errand.for]],
					[text.consent, text[errand.consent.status]],
					[text.worker, worker ? (worker.name ?? text.unnamed) : text.nobody],
					[text.visit, visit && own.worker[visit.kind](sayTime(visit.startsAt, now))],
					[text.held, held > 0 ? text.papers(held) : undefined],
					[text.out, out && own.papers.out(out.office)],
					[text.open, unconfirmed > 0 ? text.vouchers(unconfirmed) : undefined],
					[text.cash, cash > 0 ? text.yuan(yuanOf(cash)) : undefined],
				]}
			/>
			<View className="apart">
				<Quiet>{text.note}</Quiet>
			</View>
			{(first || errand.steps.includes('pass')) && (
				<Buttons>
					<Button
						words={first ? text.name : text.pass}
						look="calm"
						icon="user"
						onTap={() => setNaming(true)}
					/>
				</Buttons>
			)}
			{naming && <PassSheet view={view} step={step} first={first} onClose={() => setNaming(false)} />}
		</Card>
	)
}
