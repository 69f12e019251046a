import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextInput } from './field'
import { Icon } from './icon'
import { Sheet } from './sheet'
import { Tap } from './tap'
import { type Group, matching, type Place } from './two-step'
import { Quiet } from './words'
import './two-step-picker.scss'

type Props = {
	open: boolean
	title: string
	/** Towns with their villages, in the order they are read. */
	groups: readonly Group[]
	chosen?: string | undefined
	onChoose: (place: Place, group: Group) => void
	onClose: () => void
}

/** A village out of hundreds: town first and then village, or a few characters of its name. */
export function TwoStepPicker({ open, title, groups, chosen, onChoose, onClose }: Props) {
	const [text, setText] = useState('')
	const [town, setTown] = useState<string>()
	const group = groups.find(({ code }) => code === town)
	const choose = (place: Place, of: Group) => {
		setText('')
		onChoose(place, of)
	}
	return (
		<Sheet open={open} title={title} onClose={onClose} tall>
			<TextInput label={kit.picker.search} placeholder={kit.picker.search} value={text} onInput={setText} />
			{text.trim() !== '' ? (
				<Found groups={groups} text={text} chosen={chosen} onChoose={choose} />
			) : group === undefined ? (
				<Lines hint={kit.picker.towns} lines={groups} deeper onTap={(line) => setTown(line.code)} />
			) : (
				<>
					<Tap className="lines__line lines__line--back" onTap={() => setTown(undefined)}>
						<Icon name="arrow-left" colour="accent" />
						<View>{kit.picker.otherTown}</View>
					</Tap>
					<Lines
						hint={kit.picker.villages(group.name)}
						lines={group.places}
						chosen={chosen}
						onTap={(place) => choose(place, group)}
					/>
				</>
			)}
		</Sheet>
	)
}

type FoundProps = Pick<Props, 'groups' | 'chosen' | 'onChoose'> & { text: string }

function Found({ groups, text, chosen, onChoose }: FoundProps) {
	const { found, left } = matching(groups, text)
	if (found.length === 0) return <Quiet>{kit.picker.none}</Quiet>
	return (
		<>
			<Lines
				lines={found.map(({ place, group }) => ({ ...place, note: group.name }))}
				chosen={chosen}
				onTap={(line) => {
					const hit = found.find(({ place }) => place.code === line.code)
					if (hit !== undefined) onChoose(hit.place, hit.group)
				}}
			/>
			{left > 0 && <Quiet>{kit.picker.more(left)}</Quiet>}
		</>
	)
}

type Line = Place & { note?: string }
type LinesProps = {
	lines: readonly Line[]
	onTap: (line: Line) => void
	hint?: string
	chosen?: string | undefined
	deeper?: boolean
}

function Lines({ lines, onTap, hint, chosen, deeper = false }: LinesProps) {
	return (
		<View className="lines">
			{hint !== undefined && <Quiet>{hint}</Quiet>}
			{lines.map((line) => (
				<Tap key={line.code} className="lines__line" onTap={() => onTap(line)}>
					<View className="lines__name">{line.name}</View>
					{line.note !== undefined && <View className="lines__note">{line.note}</View>}
					{line.code === chosen && <View className="lines__note">{kit.picker.chosen}</View>}
					{deeper && <Icon name="chevron-right" colour="quiet" />}
				</Tap>
			))}
		</View>
	)
}
