import type { Town } from '@huying/shared/region/region'
import { region as words } from '@huying/shared/text/zh-CN/units-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons, Stack } from '../../kit/row'
import { Tap } from '../../kit/tap'
import { Heading, Quiet } from '../../kit/words'
import { Chips } from '../chips'
import './unit-list.scss'
import { VillageSheet } from './village-sheet'

type Props = { towns: readonly Town[]; onDone: (words: string) => void }

/** The villages and communities of a town, with their blocks, and the codes that are no more. */
export function RegionList({ towns, onDone }: Props) {
	const [chosen, setChosen] = useState<string>()
	const [open, setOpen] = useState<string>()
	const town = towns.find(({ code }) => code === chosen) ?? towns[0]
	if (town === undefined) return null
	const { former = [] } = town
	return (
		<Stack gap="middle">
			<Chips
				options={towns.map(({ code, name }) => ({ value: code, words: name }))}
				chosen={town.code}
				onChoose={setChosen}
			/>
			<Buttons>
				<Button words={words.add} look="plain" fit icon="plus" onTap={() => setOpen('new')} />
			</Buttons>
			<Card>
				<Heading>{`${town.name}，${words.villages(town.villages.length)}`}</Heading>
				{town.villages.map(({ code, name, blocks = [] }) => (
					<Tap key={code} className="unit-line" label={`${words.rename}${name}`} onTap={() => setOpen(code)}>
						<View className="unit-line__name">{name}</View>
						<Quiet>{`${code}　${words.blocks(blocks.length)}`}</Quiet>
					</Tap>
				))}
			</Card>
			{former.length > 0 && (
				<Card>
					<Heading>{words.former}</Heading>
					{former.map(({ code, name, now }) => (
						<Quiet key={code}>
							{now === undefined ? words.formerLine(name, code) : words.formerNow(name, code, now)}
						</Quiet>
					))}
				</Card>
			)}
			{open !== undefined && (
				<VillageSheet
					key={open}
					town={town}
					village={town.villages.find(({ code }) => code === open)}
					onClose={() => setOpen(undefined)}
					onDone={(said) => {
						setOpen(undefined)
						onDone(said)
					}}
				/>
			)}
		</Stack>
	)
}
