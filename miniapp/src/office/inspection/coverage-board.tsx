import { overdueOf } from '@huying/shared/inspection/coverage'
import type { InspectionAnswer } from '@huying/shared/inspection/inspection-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CoverageBar } from '../../inspection/coverage-bar'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { sayVillageAlone } from '../../region/villages'
import './coverage-board.scss'

type Props = {
	inspection: InspectionAnswer
	tenant: Tenant | undefined
	now: number
	onOpen: (village: string) => void
}

/** How far towns are, and in each its villages: those that are behind first. */
export function CoverageBoard({ inspection, tenant, now, onOpen }: Props) {
	const { towns, until } = inspection
	const [open, setOpen] = useState<string | undefined>(towns.length === 1 ? towns[0]?.town : undefined)
	return (
		<View className="coverage-board">
			{[...towns].sort(behindFirst).map(({ town, villages, ...count }) => (
				<View key={town} className="coverage-board__town">
					<Tap
						className="coverage-board__head"
						label={tenant?.towns.find(({ code }) => code === town)?.name ?? town}
						onTap={() => setOpen(open === town ? undefined : town)}
					>
						<View className="coverage-board__name">
							{tenant?.towns.find(({ code }) => code === town)?.name ?? town}
						</View>
						<Icon name={open === town ? 'chevron-down' : 'chevron-right'} colour="quiet" />
					</Tap>
					<CoverageBar {...count} overdue={overdueOf(count, until, now)} />
					{open === town && (
						<View className="coverage-board__villages">
							{[...villages].sort(behindFirst).map(({ village, ...own }) => (
								<Tap
									key={village}
									className="coverage-board__village"
									role="link"
									onTap={() => onOpen(village)}
								>
									<View>{sayVillageAlone(tenant, village) ?? village}</View>
									<View className="coverage-board__numbers">
										{[
											words.coverage(own.done, own.places),
											own.found > 0 ? words.found(own.found) : undefined,
										]
											.filter((part) => part !== undefined)
											.join(' · ')}
									</View>
								</Tap>
							))}
						</View>
					)}
				</View>
			))}
		</View>
	)
}

const share = ({ done, places }: { done: number; places: number }) => done / Math.max(1, places)
const behindFirst = (one: Parameters<typeof share>[0], other: Parameters<typeof share>[0]) =>
	share(one) - share(other)
