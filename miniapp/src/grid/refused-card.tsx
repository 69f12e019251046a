import { actions, refused as words } from '@huying/shared/text/zh-CN/grid-day'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { entryName } from '@huying/shared/text/zh-CN/trace'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Buttons } from '../kit/row'
import { Sheet } from '../kit/sheet'
import { Heading, Paragraph, Quiet } from '../kit/words'
import { goTo } from '../route/route'
import type { Kept, KeptEntry } from '../trace/kept'
import { takeBackFind, throwAway, tryAgain } from '../trace/queue'
import { beginForm } from '../trace/use-kept-form'
import { FIND, type FindForm } from './find-form'

/** What could not be sent: what it was, why, and what to do. It is kept until somebody says otherwise. */
export function RefusedCard({ kept, now }: { kept: readonly Kept[]; now: number }) {
	const [dropping, setDropping] = useState<string>()
	const refused = kept.filter(({ stage }) => stage === 'refused')
	const lost = kept
		.filter(isEntry)
		.flatMap(({ steps }) => Object.values(steps).filter((step) => step === 'lost'))
	if (refused.length === 0) return lost.length > 0 ? <Quiet>{words.photo(lost.length)}</Quiet> : null
	const drop = () => {
		if (dropping) throwAway(dropping)
		setDropping(undefined)
	}
	return (
		<Card tone="ask">
			<Heading>{words.title}</Heading>
			{refused.map((one) => (
				<View key={one.id} className="apart">
					<Paragraph>{words.line(nameOf(one), sayTime(timeOf(one), now))}</Paragraph>
					<Quiet>{one.trouble?.message ?? ''}</Quiet>
					<Buttons>
						{isEntry(one) && one.find && one.refusedAt === 'kept' ? (
							<Button words={words.change} look="plain" icon="pencil" onTap={() => change(one.id)} />
						) : (
							<Button words={words.again} look="plain" icon="send" onTap={() => tryAgain(one.id)} />
						)}
						<Button words={words.drop} look="calm" onTap={() => setDropping(one.id)} />
					</Buttons>
				</View>
			))}
			<Quiet>{words.kept}</Quiet>
			<Sheet
				open={dropping !== undefined}
				title={words.dropSheet.title}
				onClose={() => setDropping(undefined)}
			>
				<Paragraph>{words.dropSheet.words}</Paragraph>
				<Buttons>
					<Button words={words.dropSheet.yes} icon="trash-2" onTap={drop} />
				</Buttons>
			</Sheet>
		</Card>
	)
}

const isEntry = (kept: Kept): kept is KeptEntry => kept.what === 'entry'
const nameOf = (kept: Kept) => (isEntry(kept) ? entryName[kept.done.type] : actions.patrol.hint)
const timeOf = (kept: Kept) => (isEntry(kept) ? kept.done.doneAt : (kept.points[0]?.[0] ?? 0))

/** Back into its form, as it was. */
function change(id: string): void {
	const draft = takeBackFind(id)
	if (!draft) return
	const { text, photos, village, matter } = draft
	beginForm(FIND, { text, photos, village, matter } satisfies FindForm)
	goTo('grid/find')
}
