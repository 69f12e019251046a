import * as words from '@huying/shared/text/zh-CN/inspection'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { CoverageBar } from '../../../inspection/coverage-bar'
import { MyList } from '../../../inspection/my-list'
import { PlaceList } from '../../../inspection/place-list'
import { PlaceLook } from '../../../inspection/place-look'
import { useLookedHere, useMyInspections, useVillagePlaces } from '../../../inspection/use-inspections'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { Row, Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { useNow } from '../../../office/now'
import { useShown } from '../../../office/shown'
import { useTenant } from '../../../region/tenant'
import { sayVillage } from '../../../region/villages'
import { useAddress } from '../../../route/use-address'
import { useKept } from '../../../trace/kept-store'
import { WaitingBar } from '../../waiting-bar'
import { WorkerPage } from '../../worker-page'

const MINUTE = 60_000

/** A grid worker's special inspections: which, where, and place by place; everything known works without signal. */
export default function Inspection() {
	const now = useNow(MINUTE)
	const kept = useKept()
	const mine = useMyInspections()
	const shown = useShown(() => {
		mine.reload()
		places.reload()
	})
	const { query, go } = useAddress('grid/inspection', shown)
	const { id, village, place } = query
	const places = useVillagePlaces(id, village)
	const here = useLookedHere(id ?? '', village ?? '')
	const { value: tenant } = useTenant()
	usePullDownRefresh(() => {
		Promise.all([mine.reload(), places.reload()]).finally(() => Taro.stopPullDownRefresh())
	})
	const inspection = mine.known?.inspections.find((one) => one.inspection === id)
	const list = places.known
	const back = () => {
		if (place !== undefined && id && village) go({ id, village }, 'replace')
		else go({}, 'replace')
	}
	return (
		<WorkerPage title={words.title}>
			<Stack gap="middle">
				<WaitingBar kept={kept} />
				{id !== undefined && (
					<Row>
						<Button
							words={place === undefined ? words.toAll : words.toPlaces}
							look="calm"
							icon="arrow-left"
							fit
							onTap={back}
						/>
					</Row>
				)}
				{mine.known === undefined && mine.failure === undefined && <Waiting />}
				{mine.known === undefined && mine.failure !== undefined && (
					<Failure words={mine.failure.message} onRetry={mine.reload} />
				)}
				{mine.known !== undefined && inspection === undefined && (
					<>
						<Quiet>{words.mineExplain}</Quiet>
						<MyList
							inspections={mine.known.inspections}
							onOpen={(one, where) => go({ id: one, village: where }, 'push')}
						/>
					</>
				)}
				{inspection !== undefined &&
					village !== undefined &&
					list === undefined &&
					(places.failure === undefined ? (
						<Waiting />
					) : (
						<Failure words={places.failure.message} onRetry={places.reload} />
					))}
				{inspection !== undefined && list !== undefined && village !== undefined && place === undefined && (
					<>
						<Heading>{inspection.title}</Heading>
						<Quiet>{sayVillage(tenant, village) ?? ''}</Quiet>
						<CoverageBar
							places={list.places}
							done={list.list.filter((spot) => spot.ticks.length > 0 || here.has(spot.place)).length}
							found={list.found}
						/>
						<PlaceList
							list={list.list}
							here={here}
							onOpen={(one) => go({ id: inspection.inspection, village, place: one }, 'push')}
						/>
					</>
				)}
				{inspection !== undefined && list !== undefined && village !== undefined && place !== undefined && (
					<PlaceLook
						key={place}
						inspection={inspection}
						village={list}
						place={place}
						now={now}
						onDone={() => {
							places.reload()
							go({ id: inspection.inspection, village }, 'replace')
						}}
					/>
				)}
			</Stack>
		</WorkerPage>
	)
}
