import type { BuildOptions } from 'esbuild'

export const settings: BuildOptions
export function bundle(): Promise<Record<string, string[]>>
