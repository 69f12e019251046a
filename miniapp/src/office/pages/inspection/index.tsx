import type { InspectionAnswer, InspectionReceipt } from '@huying/shared/inspection/inspection-view'
import { REASON_LIMIT } from '@huying/shared/inspection/limits'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { sayDate, sayTime } from '@huying/shared/text/zh-CN/time'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { useSend } from '../../../api/use-send'
import { CoverageBar } from '../../../inspection/coverage-bar'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { Field, TextInput } from '../../../kit/field'
import { Buttons, Stack } from '../../../kit/row'
import { StateMark } from '../../../kit/state-mark'
import { Timeline } from '../../../kit/timeline'
import { Waiting } from '../../../kit/waiting'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { useTenant } from '../../../region/tenant'
import { sayVillage } from '../../../region/villages'
import { useAddress } from '../../../route/use-address'
import { Problem } from '../../case/problem'
import { CoverageBoard } from '../../inspection/coverage-board'
import { PlacesPart } from '../../inspection/places-part'
import { setUpOf } from '../../inspection/set-up'
import { SetUpForm } from '../../inspection/set-up-form'
import { VillageResults } from '../../inspection/village-results'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { handOut } from '../../sheet/sheet-file'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { useAttempt } from '../../use-attempt'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000
const shapes = { draft: 'waiting', open: 'doing', closed: 'done', cancelled: 'stopped' } as const

/** One inspection: how far towns and villages are, what was found where, and what its setter does with it. */
export default function Inspection() {
	const { profile } = useStaff()
	const now = useNow(MINUTE)
	const shown = useShown(() => {
		answer.reload()
	})
	const { query, go } = useAddress('office/inspection', shown)
	const { id, village } = query
	const answer = useAnswer(profile && id, () => api.inspection({ params: { inspection: id ?? '' } }))
	usePullDownRefresh(() => {
		answer.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const { value: tenant } = useTenant()
	const { value } = answer
	return (
		<WorkPage title={value?.title ?? words.title} explain={value?.what ?? words.explain} back={words.back}>
			{value === undefined && answer.failure === undefined && <Waiting />}
			{value === undefined && answer.failure !== undefined && (
				<Failure words={sayFailure(answer.failure)} onRetry={answer.reload} />
			)}
			{value !== undefined && village !== undefined && id !== undefined && (
				<>
					<Button
						words={words.toBoard}
						look="calm"
						icon="arrow-left"
						fit
						onTap={() => go({ id }, 'replace')}
					/>
					<Heading>{sayVillage(tenant, village) ?? village}</Heading>
					<VillageResults key={village} inspection={value} village={village} now={now} />
				</>
			)}
			{value !== undefined && village === undefined && id !== undefined && (
				<Stack gap="middle">
					<StateMark shape={shapes[value.status]} words={words.status[value.status]} />
					<Quiet>
						{`${words.span(sayDate(value.from), sayDate(value.until - 1))} · ${words.by(value.unitName)}`}
					</Quiet>
					{value.status !== 'draft' && <CoverageBar {...value.all} overdue={value.overdue} />}
					<Setting key={value.version} inspection={value} onMoved={answer.reload} now={now} />
					{value.status !== 'draft' && <Download inspection={value} />}
					<Heading>{value.status === 'draft' ? words.where : words.board}</Heading>
					<CoverageBoard
						inspection={value}
						tenant={tenant}
						now={now}
						onOpen={(one) => go({ id, village: one }, 'push')}
					/>
					<Timeline
						entries={[...value.steps].reverse().map(({ type, at, unitName, reason }) => ({
							key: `${type} ${at}`,
							what: reason === undefined ? words.step[type] : words.because(words.step[type], reason),
							detail: `${unitName ?? words.byClock} · ${sayTime(at, now)}`,
						}))}
					/>
				</Stack>
			)}
		</WorkPage>
	)
}

type SettingProps = { inspection: InspectionAnswer; now: number; onMoved: () => Promise<void> }

/** What its setter does: revise, list places, open, call off. */
function Setting({ inspection, onMoved }: SettingProps) {
	const { inspection: id, version, moves, unit, unitName } = inspection
	const [doing, setDoing] = useState<'revise' | 'cancel'>()
	const [reason, setReason] = useState('')
	const { busy, problem, send } = useSend<
		{ version: number } & ({ type: 'open' } | { type: 'cancel'; reason: string }),
		InspectionReceipt
	>(
		(body) => api.commandInspection({ params: { inspection: id }, body }),
		() => onMoved(),
		words.unreachable,
		() => onMoved(),
	)
	const may = (move: (typeof moves)[number]) => moves.includes(move)
	if (moves.length === 0) return null
	if (doing === 'revise')
		return (
			<SetUpForm
				begun={setUpOf(inspection)}
				units={[{ unit, unitName }]}
				write={({ unit: _, ...body }) =>
					api.commandInspection({ params: { inspection: id }, body: { ...body, version, type: 'revise' } })
				}
				onDone={() => onMoved()}
				onClose={() => setDoing(undefined)}
			/>
		)
	if (doing === 'cancel')
		return (
			<>
				<Field label={words.cancelReason}>
					<TextInput label={words.cancelReason} value={reason} most={REASON_LIMIT} onInput={setReason} />
				</Field>
				<Problem words={problem} />
				<Buttons>
					<Button
						words={words.cancel}
						busy={busy}
						disabled={reason.trim() === ''}
						onTap={() => send({ version, type: 'cancel', reason: reason.trim() })}
					/>
					<Button words={words.keep} look="calm" onTap={() => setDoing(undefined)} />
				</Buttons>
			</>
		)
	return (
		<>
			{may('places') && <PlacesPart inspection={id} version={version} onPut={onMoved} />}
			{may('open') && <Paragraph>{words.openExplain}</Paragraph>}
			<Problem words={problem} />
			<Buttons>
				{may('open') && (
					<Button words={words.open} busy={busy} onTap={() => send({ version, type: 'open' })} />
				)}
				{may('revise') && <Button words={words.revise} look="plain" onTap={() => setDoing('revise')} />}
				{may('cancel') && <Button words={words.cancel} look="calm" fit onTap={() => setDoing('cancel')} />}
			</Buttons>
		</>
	)
}

/** What was found, as a spreadsheet. */
function Download({ inspection }: { inspection: InspectionAnswer }) {
	const { busy, problem, attempt } = useAttempt<'download'>()
	const download = () =>
		attempt('download', async () =>
			handOut(await api.inspectionFile({ params: { inspection: inspection.inspection } })),
		)
	return (
		<>
			<Problem words={problem} />
			<Buttons>
				<Button words={words.download} look="plain" busy={busy !== undefined} fit onTap={download} />
			</Buttons>
		</>
	)
}
