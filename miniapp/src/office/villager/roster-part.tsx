import { errors } from '@huying/shared/text/zh-CN/error'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { untouched, roster as words } from '@huying/shared/text/zh-CN/villagers-page'
import type { RosterPreview, RosterReceipt } from '@huying/shared/villager/villager-view'
import { useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { useAnswer } from '../../api/use-answer'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { Faults } from '../disclosure/faults'
import { sayFailure } from '../say-failure'
import { type ChosenSheet, chooseSheet } from '../sheet/sheet-file'

/** The village's roster: how it stands, and a new one, looked at before it is put in whole. */
export function RosterPart({ village, onDone }: { village: string; onDone: () => void }) {
	const { value: stands, reload } = useAnswer(`roster ${village}`, () =>
		api.villageRoster({ params: { village } }),
	)
	const [sheet, setSheet] = useState<ChosenSheet>()
	const [seen, setSeen] = useState<RosterPreview>()
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const [done, setDone] = useState<string>()
	const choose = async () => {
		const chosen = await chooseSheet().catch(() => 'unreadable' as const)
		if (chosen === undefined) return
		setSeen(undefined)
		setDone(undefined)
		setProblem(chosen === 'unreadable' ? errors.fileUnreadable : undefined)
		if (chosen === 'unreadable') return
		setSheet(chosen)
		setBusy(true)
		try {
			setSeen(await api.previewRoster({ params: { village }, body: chosen }))
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown)))
		} finally {
			setBusy(false)
		}
	}
	return (
		<Card>
			<Heading>{words.title}</Heading>
			{stands?.at !== undefined ? (
				<Paragraph>{words.stands(stands.people, sayDate(stands.at))}</Paragraph>
			) : (
				<Paragraph>{words.none}</Paragraph>
			)}
			<Quiet>{words.hint}</Quiet>
			<Buttons>
				<Button words={words.choose} look="plain" busy={busy} onTap={choose} />
			</Buttons>
			<Problem words={problem} />
			{seen && 'faults' in seen && <Faults faults={seen.faults} columns={[]} />}
			{sheet && seen && !('faults' in seen) && (
				<PutIn
					village={village}
					sheet={sheet}
					seen={seen}
					onPut={(receipt) => {
						setSeen(undefined)
						setDone(words.done(receipt.people))
						reload()
						onDone()
					}}
				/>
			)}
			{done !== undefined && <NoticeBar words={done} icon="check" />}
		</Card>
	)
}

type PutProps = {
	village: string
	sheet: ChosenSheet
	seen: Exclude<RosterPreview, { faults: unknown }>
	onPut: (receipt: RosterReceipt) => void
}

function PutIn({ village, sheet, seen, onPut }: PutProps) {
	const { busy, problem, send } = useSend<ChosenSheet & { base: number }, RosterReceipt>(
		(body) => api.putRoster({ params: { village }, body }),
		onPut,
		untouched,
	)
	return (
		<>
			<Paragraph>{words.preview(seen.people, seen.added, seen.removed)}</Paragraph>
			{seen.enlists.length > 0 && <Paragraph>{words.enlists(seen.enlists.length)}</Paragraph>}
			{seen.strikes.length > 0 && <Paragraph>{words.strikes(seen.strikes.length)}</Paragraph>}
			<Problem words={problem} />
			<Buttons>
				<Button words={words.put} busy={busy} onTap={() => send({ ...sheet, base: seen.base })} />
			</Buttons>
		</>
	)
}
