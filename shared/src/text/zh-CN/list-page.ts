/** A county's lists, one line for each entry. */
export const listLine = {
	service: (field: string, inPerson: boolean, errand: boolean): string =>
		[field, ...(inPerson ? ['须本人到场'] : []), ...(errand ? ['可以代办'] : [])].join('，'),
	point: (kind: string, village: string): string => `${kind}，${village}`,
	touringDay: (day: string, village: string): string => `${day} ${village}`,
	touringAbout: (unit: string, services: readonly string[]): string => `${unit}：${services.join('、')}`,
}
