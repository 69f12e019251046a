import type { MyInspections } from '@huying/shared/inspection/inspection-view'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Card } from '../kit/card'
import { Empty } from '../kit/empty'
import { Icon } from '../kit/icon'
import { Tap } from '../kit/tap'
import { Heading, Paragraph, Quiet } from '../kit/words'
import { useTenant } from '../region/tenant'
import { sayVillage } from '../region/villages'
import { CoverageBar } from './coverage-bar'
import './my-list.scss'

type Props = {
	inspections: MyInspections['inspections']
	onOpen: (inspection: string, village: string) => void
}

/** What a grid worker has to look at: each inspection, and in it each of their villages. */
export function MyList({ inspections, onOpen }: Props) {
	const { value: tenant } = useTenant()
	if (inspections.length === 0) return <Empty words={words.noneOfMineWhole} icon="list" />
	return inspections.map(({ inspection, title, what, until, villages, unitName }) => (
		<Card key={inspection} tone="plain">
			<Heading>{title}</Heading>
			<Paragraph>{what}</Paragraph>
			<Quiet>{`${words.untilWhen(sayDate(until - 1))} · ${words.by(unitName)}`}</Quiet>
			{villages.map(({ village, ...count }) => (
				<VillageRow
					key={village}
					name={sayVillage(tenant, village) ?? village}
					{...count}
					onTap={() => onOpen(inspection, village)}
				/>
			))}
		</Card>
	))
}

type RowProps = { name: string; places: number; done: number; found: number; onTap: () => void }

function VillageRow({ name, onTap, ...count }: RowProps) {
	return (
		<Tap className="my-list__village" role="link" label={name} onTap={onTap}>
			<View className="my-list__head">
				<View className="my-list__name">{name}</View>
				<Icon name="chevron-right" colour="quiet" />
			</View>
			<CoverageBar {...count} />
		</Tap>
	)
}
