import { regionSheet } from '@huying/shared/text/zh-CN/region-sheet'
import * as words from '@huying/shared/text/zh-CN/units-page'
import type { CountyList, PutUnitsDone, UnitsPreview } from '@huying/shared/unit/unit-change'
import { api } from '../../api/client'
import { newIdentifier } from '../../api/identifier'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons, Stack } from '../../kit/row'
import { Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { FaultList } from '../sheet/fault-list'
import { type ChosenSheet, handOut } from '../sheet/sheet-file'
import { useChosenSheet } from '../sheet/use-chosen-sheet'
import { useAttempt } from '../use-attempt'

type Previewed = Extract<UnitsPreview, { digest: string }>
type Props = { list: CountyList; onDone: (words: string) => void }

/** What the two lists say. */
const said = {
	units: {
		explain: words.sheetExplain,
		takeOut: words.takeOut,
		putIn: words.putIn,
		preview: words.preview,
		what: words.previewWhat,
		done: words.putDone,
	},
	regions: regionSheet,
} as const

/** The county's units, or its villages, as a spreadsheet: out, and, once looked through, back in. */
export function UnitFile({ list, onDone }: Props) {
	const { explain, takeOut, putIn } = said[list]
	const taking = useAttempt<'out'>(words.unreachable)
	const { sheet, seen, busy, problem, choose } = useChosenSheet(
		async (chosen: ChosenSheet) => api.previewUnits({ body: { ...chosen, list, id: await newIdentifier() } }),
		words.unreachable,
	)
	const take = () => taking.attempt('out', async () => handOut(await api.unitFile({ query: { list } })))
	return (
		<Stack gap="middle">
			<Quiet>{explain}</Quiet>
			<Buttons>
				<Button words={takeOut} look="plain" busy={taking.busy !== undefined} onTap={take} />
				<Button words={putIn} look="plain" busy={busy} onTap={choose} />
			</Buttons>
			<Problem words={taking.problem ?? problem} />
			{seen && 'faults' in seen && <FaultList faults={seen.faults} total={seen.total} />}
			{sheet && seen && 'digest' in seen && <Preview list={list} sheet={sheet} seen={seen} onDone={onDone} />}
		</Stack>
	)
}

/** What the file would change, and the button that does it. */
function Preview({ list, sheet, seen, onDone }: Props & { sheet: ChosenSheet; seen: Previewed }) {
	const { added, changed, removed, same, digest } = seen
	const { busy, problem, send } = useSend<ChosenSheet & { list: CountyList; digest: string }, PutUnitsDone>(
		(body) => api.putUnits({ body }),
		(done) => onDone(said[list].done(done.changed, done.waiting)),
		words.unreachable,
	)
	const what = { added, changed, removed }
	const nothing = added.length + changed.length + removed.length === 0
	return (
		<Card>
			<Paragraph>
				{nothing ? words.nothing : said[list].preview(added.length, changed.length, removed.length, same)}
			</Paragraph>
			{(Object.keys(what) as (keyof typeof what)[])
				.filter((key) => what[key].length > 0)
				.map((key) => (
					<Quiet key={key}>{words.previewNames(said[list].what[key], what[key].join('、'))}</Quiet>
				))}
			<Problem words={problem} />
			{!nothing && (
				<Buttons>
					<Button words={words.put} busy={busy} fit onTap={() => send({ ...sheet, list, digest })} />
				</Buttons>
			)}
		</Card>
	)
}
