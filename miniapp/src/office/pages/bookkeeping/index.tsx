import * as words from '@huying/shared/text/zh-CN/bookkeeping-page'
import { isHeld } from '@huying/shared/user/post'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Field, TextInput } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Paragraph } from '../../../kit/words'
import { BooksPart } from '../../bookkeeping/books-part'
import { MappingPart } from '../../bookkeeping/mapping-part'
import { soundVillages, useBooks } from '../../bookkeeping/use-books'
import { Problem } from '../../case/problem'
import { Chips } from '../../chips'
import { lastPeriod } from '../../disclosure/beginning'
import { useGroups } from '../../disclosure/use-groups'
import { FaultList } from '../../sheet/fault-list'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

/** The town's books of its villages, read by a mapping of their columns and saved as one draft a village. */
export default function BookkeepingPage() {
	const { profile } = useStaff()
	const { value: groups } = useGroups()
	const ledgers = (groups?.groups ?? []).filter(({ shape }) => shape === 'ledger')
	const towns = (profile?.posts ?? []).filter(
		(post) => post.role === 'handler' && post.unit.startsWith('town-') && isHeld(post, Date.now()),
	)
	const [chosenTown, setTown] = useState<string>()
	const [chosenGroup, setGroup] = useState<string>()
	const [typedPeriod, setPeriod] = useState<string>()
	const [kept, setKept] = useState(false)
	const town = (chosenTown ?? towns[0]?.unit ?? '').replace(/^town-/, '')
	const group = ledgers.find((one) => one.group === chosenGroup) ?? ledgers[0]
	const period = typedPeriod ?? (group ? lastPeriod(group, Date.now()) : '')
	const books = useBooks({ town, group: group?.group ?? '', period })
	const sound = soundVillages(books.books)
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<Field label={words.town}>
				<Chips
					options={towns.map(({ unit, unitName }) => ({ value: unit, words: unitName }))}
					chosen={`town-${town}`}
					onChoose={setTown}
				/>
			</Field>
			<Field label={words.group}>
				<Chips
					options={ledgers.map(({ group: value, name }) => ({ value, words: name }))}
					chosen={group?.group}
					onChoose={setGroup}
				/>
			</Field>
			<Field label={words.period}>
				<TextInput
					label={words.period}
					value={period}
					onInput={(text) => setPeriod(text.trim().toUpperCase())}
					most={10}
				/>
			</Field>
			<Buttons>
				<Button words={words.choose} busy={books.busy} disabled={group === undefined} onTap={books.choose} />
			</Buttons>
			<Problem words={books.problem} />
			{books.books && group && books.mapping && (
				<MappingPart
					books={books.books}
					group={group}
					mapping={books.mapping}
					onChange={(mapping) => {
						setKept(false)
						books.setMapping(mapping)
					}}
					onAgain={books.again}
					onKeep={() => books.keep(() => setKept(true))}
				/>
			)}
			{kept && <NoticeBar words={words.kept} icon="check" />}
			{books.books && <FaultList {...books.books.faults} />}
			{books.books && <BooksPart books={books.books} />}
			{books.saving && (
				<Paragraph>
					{books.busy ? words.saving(books.saving.done, books.saving.all) : words.saved(books.saving.done)}
				</Paragraph>
			)}
			{books.unsaved.map((line) => (
				<Problem key={line} words={line} />
			))}
			{sound.length > 0 && (
				<Buttons>
					<Button words={words.save(sound.length)} busy={books.busy} onTap={books.save} />
				</Buttons>
			)}
		</WorkPage>
	)
}
