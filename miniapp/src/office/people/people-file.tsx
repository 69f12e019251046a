import type { PeopleSheetAnswer } from '@huying/shared/appointment/people-view'
import * as words from '@huying/shared/text/zh-CN/people-page'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { useState } from 'react'
import { api } from '../../api/client'
import { newIdentifier } from '../../api/identifier'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { FaultList } from '../sheet/fault-list'
import { type ChosenSheet, handOut } from '../sheet/sheet-file'
import { useChosenSheet } from '../sheet/use-chosen-sheet'
import { useAttempt } from '../use-attempt'

const { sheet: said } = words
type Comes = Extract<PeopleSheetAnswer, { seen: string }>

/** People and posts as a spreadsheet: out, and, once looked through, back in as a whole. */
export function PeopleFile({ unit, onDone }: { unit: string | undefined; onDone: (told: string) => void }) {
	const taking = useAttempt<'out'>(words.unreachable)
	const { sheet, seen, busy, problem, choose } = useChosenSheet(
		async (chosen: ChosenSheet) => api.putPeopleFile({ body: { ...chosen, id: await newIdentifier() } }),
		words.unreachable,
	)
	const take = () =>
		taking.attempt('out', async () =>
			handOut(await api.peopleFile({ query: unit === undefined ? {} : { unit } })),
		)
	return (
		<Stack gap="middle">
			<Quiet>{said.explain}</Quiet>
			<Buttons>
				<Button words={said.takeOut} look="plain" busy={taking.busy !== undefined} onTap={take} />
				<Button words={said.putIn} look="plain" busy={busy} onTap={choose} />
			</Buttons>
			<Problem words={taking.problem ?? problem} />
			{seen && 'faults' in seen && <FaultList faults={seen.faults} total={seen.total} />}
			{sheet && seen && 'seen' in seen && (
				<Preview key={seen.seen} sheet={sheet} comes={seen} onDone={onDone} />
			)}
		</Stack>
	)
}

/** What a sheet comes to, the button that carries it out, and then its codes. */
function Preview({
	sheet,
	comes,
	onDone,
}: {
	sheet: ChosenSheet
	comes: Comes
	onDone: (told: string) => void
}) {
	const [done, setDone] = useState<Comes>()
	const { busy, problem, send } = useSend<ChosenSheet & { seen: string }, PeopleSheetAnswer>(
		(body) => api.putPeopleFile({ body }),
		(answer) => {
			if ('faults' in answer) return
			setDone(answer)
			onDone(said.done)
		},
		words.unreachable,
	)
	const { invites, ends, kept, seen } = done ?? comes
	const nothing = invites.length + ends.length === 0
	return (
		<Card>
			<Paragraph>{nothing ? said.nothing : said.preview(invites.length, ends.length, kept)}</Paragraph>
			{ends.map(({ name, unitName, role, successor = said.toUnit }) => (
				<Quiet key={`${name} ${unitName} ${role}`}>
					{said.ended(name, unitName, roleWords[role], successor)}
				</Quiet>
			))}
			{done && invites.length > 0 && <Heading>{said.codes}</Heading>}
			{invites.map(({ name, unitName, role, code }, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the answer is shown as it came
				<Quiet key={place}>
					{code === undefined
						? said.willInvite(name, unitName, roleWords[role])
						: said.invited(name, unitName, roleWords[role], code)}
				</Quiet>
			))}
			<Problem words={problem} />
			{!nothing && !done && (
				<Buttons>
					<Button words={said.put} busy={busy} fit onTap={() => send({ ...sheet, seen })} />
				</Buttons>
			)}
		</Card>
	)
}
