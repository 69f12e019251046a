import type { PutTeams, TeamsPreview } from '@huying/shared/team/team-view'
import { errors } from '@huying/shared/text/zh-CN/error'
import { untouched, files as words } from '@huying/shared/text/zh-CN/team-work'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { type ChosenSheet, chooseSheet, handOut } from '../sheet/sheet-file'
import { useAttempt } from '../use-attempt'

type Changes = Extract<TeamsPreview, { changes: unknown }>

/** The teams of a town as a spreadsheet: out, and in again once it was looked at. */
export function TeamFiles({ region, onDone }: { region: string; onDone: () => void }) {
	const [sheet, setSheet] = useState<ChosenSheet>()
	const [seen, setSeen] = useState<TeamsPreview>()
	const { busy, problem, setProblem, attempt } = useAttempt<'out' | 'in'>()
	const [done, setDone] = useState<string>()
	const begin = (what: 'out' | 'in', act: () => Promise<void>) => {
		setDone(undefined)
		return attempt(what, act)
	}
	const takeOut = () => begin('out', async () => handOut(await api.teamFile({ params: { region } })))
	const look = async () => {
		const chosen = await chooseSheet().catch(() => 'unreadable' as const)
		if (chosen === undefined) return
		setSeen(undefined)
		if (chosen === 'unreadable') return setProblem(errors.fileUnreadable)
		setSheet(chosen)
		await begin('in', async () => setSeen(await api.previewTeams({ params: { region }, body: chosen })))
	}
	return (
		<Card>
			<Heading>{words.title}</Heading>
			<Buttons>
				<Button words={words.save} look="plain" busy={busy === 'out'} onTap={takeOut} />
				<Button words={words.choose} look="plain" busy={busy === 'in'} onTap={look} />
			</Buttons>
			<Problem words={problem} />
			{seen && 'faults' in seen && (
				<>
					<Paragraph>{words.faults(seen.total)}</Paragraph>
					{seen.faults.map(({ row, column, words: said }) => (
						<Quiet key={`${row} ${column} ${said}`}>{words.fault(row, column, said)}</Quiet>
					))}
				</>
			)}
			{sheet && seen && 'changes' in seen && (
				<PutIn
					region={region}
					sheet={sheet}
					seen={seen}
					onPut={(changed) => {
						setSeen(undefined)
						setDone(words.done(changed))
						onDone()
					}}
				/>
			)}
			{done !== undefined && <NoticeBar words={done} icon="check" />}
		</Card>
	)
}

type PutProps = { region: string; sheet: ChosenSheet; seen: Changes; onPut: (changed: number) => void }

function PutIn({ region, sheet, seen: { changes }, onPut }: PutProps) {
	const { busy, problem, send } = useSend<Omit<PutTeams, 'id'>, { changed: number }>(
		(body) => api.putTeams({ params: { region }, body }),
		({ changed }) => onPut(changed),
		untouched,
	)
	if (changes.length === 0) return <Paragraph>{words.same}</Paragraph>
	return (
		<>
			<Paragraph>{words.changes(changes.length)}</Paragraph>
			{changes.map(({ region: code, regionName, added, removed }) => (
				<Quiet key={code}>{words.change(regionName, added, removed)}</Quiet>
			))}
			<Problem words={problem} />
			<Button
				words={words.put}
				busy={busy}
				onTap={() =>
					send({ ...sheet, base: changes.map(({ region: code, version }) => ({ region: code, version })) })
				}
			/>
		</>
	)
}
