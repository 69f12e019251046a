import type { VillageBoard } from '@huying/shared/disclosure/disclosure-view'
import { toList as toDecisions } from '@huying/shared/text/zh-CN/decision'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { useSomebody } from '../../../case/use-my-cases'
import { Line } from '../../../disclosure/line'
import { PeriodChart } from '../../../disclosure/period-chart'
import { useLists } from '../../../disclosure/use-board'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Empty } from '../../../kit/empty'
import { TextInput } from '../../../kit/field'
import { Buttons } from '../../../kit/row'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { goTo } from '../../../route/route'
import { Chips } from './chips'

const text = disclosureText.board

type Props = {
	board: VillageBoard
	more: (() => Promise<void>) | undefined
	group: string | undefined
	onGroup: (group: string | undefined) => void
	find: string
	onFind: (words: string) => void
}

/** What the village owes, what it has published, and what only its own people see. */
export function BoardParts({ board, more, group, onGroup, find, onFind }: Props) {
	const [busy, setBusy] = useState(false)
	const next = async () => {
		setBusy(true)
		await more?.().finally(() => setBusy(false))
	}
	const ledger = board.lines.find(({ figures }) => figures.balance !== undefined)
	const groups = board.groups.filter(({ audience }) => audience === 'public')
	return (
		<>
			<Chips
				label={text.title}
				options={groups.map((one) => ({ value: one.group, words: one.name }))}
				chosen={group}
				onChoose={onGroup}
			/>
			<TextInput label={text.find} placeholder={text.find} value={find} onInput={onFind} most={20} />
			{group === undefined && find === '' && <Owed owed={board.owed} />}
			{board.lines.length === 0 && (
				<Empty words={find === '' ? text.empty : text.findNone} icon="file-text" />
			)}
			{board.lines.map((line) => (
				<Line key={line.disclosure} line={line} />
			))}
			{ledger && <PeriodChart lines={board.lines} group={ledger.group} />}
			{more && (
				<Buttons>
					<Button words={text.more} look="calm" busy={busy} onTap={() => next().catch(() => undefined)} />
				</Buttons>
			)}
			<Lists village={board.village} />
			<Buttons>
				<Button
					words={toDecisions}
					look="calm"
					onTap={() => goTo('affairs/decision', { village: board.village })}
				/>
			</Buttons>
			<Buttons>
				<Button
					words={text.poster}
					look="calm"
					onTap={() => goTo('affairs/poster', { village: board.village })}
				/>
			</Buttons>
		</>
	)
}

function Owed({ owed }: Pick<VillageBoard, 'owed'>) {
	if (owed.length === 0) return null
	return (
		<Card tone="ask">
			<Heading>{text.owedTitle}</Heading>
			{owed.map(({ group, groupName, period, dueAt }) => (
				<Paragraph key={`${group}${period}`}>{text.owed(groupName, period, dueAt)}</Paragraph>
			))}
		</Card>
	)
}

/** Lists with names: shown to whom the village has confirmed; others are told how to be. */
function Lists({ village }: { village: string }) {
	const somebody = useSomebody()
	const { lines, refused } = useLists(village, somebody)
	return (
		<Card>
			<Heading>{text.lists}</Heading>
			<Quiet>{text.listsHint}</Quiet>
			{lines.map((line) => (
				<Line key={line.disclosure} line={line} />
			))}
			{(refused || !somebody) && (
				<Buttons>
					<Button words={text.listsAsk} look="calm" onTap={() => goTo('affairs/villager', { village })} />
				</Buttons>
			)}
		</Card>
	)
}
