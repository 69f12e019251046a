import type { InspectionVillage, MyInspections } from '@huying/shared/inspection/inspection-view'
import * as words from '@huying/shared/text/zh-CN/inspection'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { RecordFoot } from '../grid/record-foot'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { NoticeBar } from '../kit/notice-bar'
import { Stack } from '../kit/row'
import { Heading, Paragraph, Quiet } from '../kit/words'
import { keep } from '../trace/queue'
import { useKeptForm } from '../trace/use-kept-form'
import { AnswerFields } from './answer-fields'
import { FoundSheet } from './found-sheet'
import { answersOf, emptyLook, type LookDraft, lookName, lookProblem, photosOf } from './look-draft'
import { Looks } from './looks'

type Props = {
	inspection: MyInspections['inspections'][number]
	village: InspectionVillage
	place: string
	now: number
	onDone: () => void
}

/** One place: what to look for, the form, a problem in two taps, and ticking it off; with signal or without. */
export function PlaceLook({ inspection, village, place, now, onDone }: Props) {
	const { inspection: id, title, what, form } = inspection
	const {
		form: draft,
		change,
		release,
	} = useKeptForm<LookDraft>(lookName(id, village.village, place), emptyLook)
	const [tried, setTried] = useState(false)
	const [full, setFull] = useState(false)
	const [busy, setBusy] = useState(false)
	const [finding, setFinding] = useState(false)
	const spot = village.list.find((one) => one.place === place)
	if (spot === undefined) return <Quiet>{words.choosePlace}</Quiet>
	const wrong = lookProblem(form, draft)
	const send = async () => {
		setTried(true)
		if (wrong !== undefined || busy) return
		setBusy(true)
		setFull(false)
		try {
			const photos = photosOf(form, draft)
			await keep(
				{
					type: 'inspected',
					inspection: id,
					village: village.village,
					spot: place,
					answers: answersOf(form, draft),
					found: [...draft.found],
					photos: photos.map((photo) => photo.id),
				},
				photos,
			)
			release()
			Taro.showToast({ title: words.ticked, icon: 'success' }).catch(() => undefined)
			onDone()
		} catch {
			setFull(true)
		} finally {
			setBusy(false)
		}
	}
	return (
		<Stack gap="middle">
			<Heading>{spot.name}</Heading>
			{spot.words !== undefined && <Quiet>{spot.words}</Quiet>}
			<Paragraph>{what}</Paragraph>
			<AnswerFields form={form} draft={draft} onChange={change} />
			{draft.found.length > 0 && <NoticeBar words={words.reported} icon="check" />}
			<Button words={words.report} look="plain" icon="camera" onTap={() => setFinding(true)} />
			<RecordFoot
				words={spot.ticks.length > 0 ? words.tickAgain : words.tick}
				problem={full ? words.full : tried ? wrong : undefined}
				busy={busy}
				onTap={send}
			/>
			{spot.ticks.length > 0 && (
				<Card>
					<Looks form={form} ticks={spot.ticks} pictures={village.pictures} now={now} casePage="case" />
				</Card>
			)}
			{finding && (
				<FoundSheet
					title={title}
					place={spot.name}
					village={village.village}
					onClose={() => setFinding(false)}
					onFound={(found) => {
						change({ found: [...draft.found, found] })
						setFinding(false)
					}}
				/>
			)}
		</Stack>
	)
}
