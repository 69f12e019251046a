import { page, office as words } from '@huying/shared/text/zh-CN/archive'
import { sayMonth } from '@huying/shared/text/zh-CN/team'
import { useState } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { FigureTable } from '../../archive/figure-table'
import { LineList } from '../../archive/line-list'
import { Part } from '../../archive/part'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Waiting } from '../../kit/waiting'
import { Heading } from '../../kit/words'
import { sayFailure } from '../say-failure'

type Props = { unit: string; month: string }

/** A unit's month: its sum, each of its people, and from there to every line. */
export function ArchivesPart({ unit, month }: Props) {
	const { value, failure, reload } = useAnswer(`archives ${unit} ${month}`, () =>
		api.unitArchives({ params: { unit, month } }),
	)
	const [open, setOpen] = useState<{ user: string; name: string }>()
	if (failure !== undefined) return <Failure words={sayFailure(failure)} onRetry={reload} />
	if (value === undefined) return <Waiting />
	if (value.people.length === 0) return <Empty words={words.nobody} icon="users" />
	return (
		<Part>
			<Heading>{`${page.title}，${sayMonth(month)}`}</Heading>
			<Card>
				<Heading>{words.sum}</Heading>
				<FigureTable figures={value.figures} />
			</Card>
			{value.people.map(({ user, name = words.nameless, figures }) => (
				<Card key={user}>
					<Heading>{name}</Heading>
					<FigureTable figures={figures} />
					<Buttons>
						<Button
							words={words.open}
							label={`${words.open}：${name}`}
							look="calm"
							fit
							onTap={() => setOpen({ user, name })}
						/>
					</Buttons>
				</Card>
			))}
			{open && <Lines {...open} unit={unit} month={month} onClose={() => setOpen(undefined)} />}
		</Part>
	)
}

type LinesProps = Props & { user: string; name: string; onClose: () => void }

function Lines({ unit, month, user, name, onClose }: LinesProps) {
	const { value, failure, reload } = useAnswer(`archive ${unit} ${month} ${user}`, () =>
		api.archiveOf({ params: { unit, month, user } }),
	)
	return (
		<Sheet open tall title={name} onClose={onClose}>
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{!value && failure === undefined && <Waiting />}
			{value && <LineList archive={value} />}
		</Sheet>
	)
}
