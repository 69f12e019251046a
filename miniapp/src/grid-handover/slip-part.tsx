import type {
	GridHandoverDone,
	GridHandoverStepAsked,
	GridHandoverView,
} from '@huying/shared/grid-handover/grid-handover-view'
import { REMARK_LIMIT, WORDS_LIMIT } from '@huying/shared/grid-handover/limits'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/grid-handover'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useSend } from '../api/use-send'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Failure } from '../kit/failure'
import { Field, TextArea, TextInput } from '../kit/field'
import { NoticeBar } from '../kit/notice-bar'
import { Picks } from '../kit/picks'
import { Buttons, Stack } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Timeline } from '../kit/timeline'
import { Waiting } from '../kit/waiting'
import { Heading, Quiet } from '../kit/words'
import { ItemLine } from './item-line'
import { sayAbout, sayPerson, shapes } from './slip-list'

type Props = { handover: string; me: string; tenant: Tenant | undefined; now: number }

/** One slip: whose it is, what is on it, and what one may do with it. */
export function SlipPart({ handover, me, tenant, now }: Props) {
	const answer = useAnswer(`grid-handover ${handover}`, () => api.gridHandover({ params: { handover } }))
	const { value: slip } = answer
	if (slip === undefined)
		return answer.failure === undefined ? (
			<Waiting />
		) : (
			<Failure words={answer.failure.message} onRetry={answer.reload} />
		)
	return (
		<Stack gap="middle">
			<Heading>{sayAbout(slip.about, tenant)}</Heading>
			<StateMark shape={shapes[slip.state]} words={words.state[slip.state]} />
			<Quiet>{words.fromTo(sayPerson(slip.giver, me), sayPerson(slip.taker, me))}</Quiet>
			{slip.carrying > 0 && <NoticeBar words={words.carrying(slip.carrying)} icon="send" />}
			<Acting key={slip.version} slip={slip} onMoved={answer.reload} />
			<Timeline
				entries={[...slip.steps].reverse().map(({ type, by, at, words: said }) => ({
					key: `${type} ${at}`,
					what: said === undefined ? words.step[type] : words.saying(words.step[type], said),
					detail: `${sayPerson(by, me)} · ${sayTime(at, now)}`,
				}))}
			/>
		</Stack>
	)
}

type Body = Omit<GridHandoverStepAsked, 'id'>

/** The list, with papers to count and differences to write where it is one's turn; and the buttons. */
function Acting({ slip, onMoved }: { slip: GridHandoverView; onMoved: () => void }) {
	const [counted, setCounted] = useState<readonly string[]>([])
	const [differences, setDifferences] = useState<Readonly<Record<string, string>>>({})
	const [asking, setAsking] = useState<'supplement' | 'refuse'>()
	const [text, setText] = useState('')
	const [noting, setNoting] = useState(false)
	const { busy, problem, send } = useSend<Body, GridHandoverDone>(
		(body) => api.followGridHandover({ params: { handover: slip.handover }, body }),
		() => {
			Taro.showToast({ title: words.done, icon: 'success' }).catch(() => undefined)
			onMoved()
		},
		words.unreachable,
		onMoved,
	)
	const { version, moves } = slip
	const may = (type: Body['type']) => moves.includes(type)
	const papers = slip.items.filter(({ item }) => item.kind === 'paper').map(({ item }) => item.item)
	const uncounted = papers.filter((item) => !counted.includes(item)).length
	const written = Object.entries(differences).flatMap(([item, said]) =>
		said.trim() === '' ? [] : [{ item, text: said.trim() }],
	)
	return (
		<>
			<Card>
				{slip.items.length === 0 && <Quiet>{words.nothing}</Quiet>}
				{slip.items.map((view) => {
					const { item } = view.item
					return (
						<ItemLine key={item} view={view}>
							{may('accept') && view.item.kind === 'paper' && !noting && (
								<Picks
									options={[
										{
											value: item as string,
											words: counted.includes(item) ? words.counted : words.countThis,
										},
									]}
									chosen={counted}
									onChoose={() =>
										setCounted((before) =>
											before.includes(item) ? before.filter((one) => one !== item) : [...before, item],
										)
									}
								/>
							)}
							{noting && (
								<TextInput
									label={words.difference}
									placeholder={words.differenceHint}
									value={differences[item] ?? ''}
									most={REMARK_LIMIT}
									onInput={(said) => setDifferences((before) => ({ ...before, [item]: said }))}
								/>
							)}
						</ItemLine>
					)
				})}
			</Card>
			{problem !== undefined && <NoticeBar words={problem} icon="circle-alert" />}
			{asking !== undefined && (
				<Field label={words.actWords[asking]}>
					<TextArea label={words.actWords[asking]} value={text} most={WORDS_LIMIT} onInput={setText} />
				</Field>
			)}
			{asking !== undefined && (
				<Buttons>
					<Button
						words={words.send}
						busy={busy}
						disabled={text.trim() === ''}
						onTap={() => send({ version, type: asking, words: text.trim() })}
					/>
					<Button words={words.cancel} look="calm" onTap={() => setAsking(undefined)} />
				</Buttons>
			)}
			{noting && (
				<Buttons>
					<Button
						words={words.send}
						busy={busy}
						disabled={written.length === 0}
						onTap={() => send({ version, type: 'differ', differences: written })}
					/>
					<Button words={words.cancel} look="calm" onTap={() => setNoting(false)} />
				</Buttons>
			)}
			{asking === undefined && !noting && moves.length > 0 && (
				<>
					{may('accept') && uncounted > 0 && <Quiet>{words.leftToCount(uncounted)}</Quiet>}
					<Buttons>
						{may('accept') && (
							<Button
								words={words.act.accept}
								icon="check"
								busy={busy}
								disabled={uncounted > 0}
								onTap={() => send({ version, type: 'accept', confirmed: [...counted] })}
							/>
						)}
						{may('differ') && slip.items.length > 0 && (
							<Button words={words.act.differ} look="plain" onTap={() => setNoting(true)} />
						)}
						{may('supplement') && (
							<Button words={words.act.supplement} look="plain" onTap={() => setAsking('supplement')} />
						)}
						{may('refuse') && (
							<Button words={words.act.refuse} look="calm" onTap={() => setAsking('refuse')} />
						)}
						{may('withdraw') && (
							<Button
								words={words.act.withdraw}
								look="calm"
								busy={busy}
								onTap={() => send({ version, type: 'withdraw' })}
							/>
						)}
					</Buttons>
				</>
			)}
		</>
	)
}
