import type { ReactNode } from 'react';
import type { DrawnPortrait } from '#shared/model/portrait.ts';
import { Face, Jacket, ScarfBehind, ScarfInFront, Shoulders } from './face.tsx';

/** What stands on the round ground of each portrait, and that ground's colour. None of them is a team's colour. */
type Drawn = { readonly ground: string; readonly figure: ReactNode };

const tan = { skin: '#d9a57d', shade: '#c18a62' };
const light = { skin: '#eec3a0', shade: '#d9a680' };
const brown = { skin: '#b47a52', shade: '#98623e' };
const dark = { skin: '#7c4f36', shade: '#643d28' };
const olive = { skin: '#cf9a6c', shade: '#b37f54' };

export const drawings: Readonly<Record<DrawnPortrait, Drawn>> = {
  hijabRose: {
    ground: '#e6ddd0',
    figure: (
      <>
        <ScarfBehind cloth="#b98a86" />
        <Shoulders cloth="#5b5560" />
        <Face {...tan} brow="#3b2a22" covered lips="#a8584f" />
        <ScarfInFront cloth="#c99d98" fold="#a97a76" />
      </>
    ),
  },
  beard: {
    ground: '#d5d9d6',
    figure: (
      <>
        <Jacket cloth="#46505a" lapel="#39424b" shirt="#f3efe6" />
        <Face {...olive} brow="#221a16" />
        <path
          d="M35 43c.5 2 1.3 3.5 2 6 2.5-.5 5 1 7.5 2.3 2-1.6 9-1.6 11 0 2.5-1.3 5-2.8 7.5-2.3.7-2.5 1.5-4 2-6 1 13-4.5 24-15 24s-16-11-15-24z"
          fill="#2a211c"
        />
        <path
          d="M45.8 55.6c2.5 1.3 5.9 1.3 8.4 0"
          fill="none"
          stroke="#c98873"
          strokeLinecap="round"
          strokeWidth="1.7"
        />
        <path
          d="M34.5 43c-2-14 4-23.5 16-23.5 12.5 0 17.5 9.5 15 23.5-1.2-5.5-2-9.5-4-12-7 1.5-17 1-23-1-2 3-3 7-4 13z"
          fill="#2a211c"
        />
      </>
    ),
  },
  bun: {
    ground: '#dcd6df',
    figure: (
      <>
        <circle cx="50" cy="15.5" r="8.5" fill="#2c2320" />
        <Jacket cloth="#8c7b66" lapel="#79694f" shirt="#f6f0e4" />
        <Face {...brown} brow="#2c2320" lips="#8d4438" />
        <path
          d="M33.5 44c-1.5-15 5-25 16.5-25s18 10 16.5 25c-1-6-2.5-11-6-14.5-5-.5-9-2-12-4.5-4 5.5-9 6-11 7-2.5 3-3.5 7-4 12z"
          fill="#2c2320"
        />
        <circle cx="34.6" cy="50.5" r="1.2" fill="#e5c36f" />
        <circle cx="65.4" cy="50.5" r="1.2" fill="#e5c36f" />
      </>
    ),
  },
  ghutra: {
    ground: '#ddd3c3',
    figure: (
      <>
        <path d="M50 15c-17 0-24 11-24 27 0 16-5 27-9 40h66c-4-13-9-24-9-40 0-16-7-27-24-27z" fill="#efeae0" />
        <Shoulders cloth="#f8f5ee" />
        <path d="M43 67l7 7 7-7 2 3-9 11-9-11z" fill="#e2dbcd" />
        <Face {...tan} brow="#231b17" />
        <path
          d="M36 46c.7 2.2 1.2 3.5 1.8 5 2.7-.2 4.5.8 6.7 2 2.2-1.5 8.8-1.5 11 0 2.2-1.2 4-2.2 6.7-2 .6-1.5 1.1-2.8 1.8-5 .5 11-4.5 18.5-14 18.5S35.5 57 36 46z"
          fill="#2a211c"
        />
        <path d="M46 56.2c2.4 1.2 5.6 1.2 8 0" fill="none" stroke="#c98873" strokeLinecap="round" strokeWidth="1.6" />
        <path
          d="M50 15c-17 0-24 11-24 27 0 16-4 26-8 38l17 3c-1-13-1.5-28 .5-45 4-4.5 8.5-6.5 14.5-6.5s10.5 2 14.5 6.5c2 17 1.5 32 .5 45l17-3c-4-12-8-22-8-38 0-16-7-27-24-27z"
          fill="#fbf9f4"
        />
        <path
          d="M33 42c-.5 14-1 26-4 39M67 42c.5 14 1 26 4 39"
          fill="none"
          stroke="#dcd4c5"
          strokeLinecap="round"
          strokeWidth="1.4"
        />
        <path
          d="M27.5 33.5c4-9 12-12 22.5-12s18.5 3 22.5 12"
          fill="none"
          stroke="#231f1c"
          strokeLinecap="round"
          strokeWidth="3"
        />
        <path
          d="M29.6 30.2c3.8-8 11.2-11.6 20.4-11.6s16.6 3.6 20.4 11.6"
          fill="none"
          stroke="#3a342f"
          strokeLinecap="round"
          strokeWidth="2.2"
        />
      </>
    ),
  },
  hijabIvory: {
    ground: '#cfd6da',
    figure: (
      <>
        <ScarfBehind cloth="#d9cfbd" />
        <Shoulders cloth="#3f4a52" />
        <Face {...dark} brow="#1f1612" covered lips="#7d3a35" />
        <ScarfInFront cloth="#ebe3d4" fold="#c8bda8" />
      </>
    ),
  },
  sideParting: {
    ground: '#e2dcc9',
    figure: (
      <>
        <Jacket cloth="#5d6a66" lapel="#4d5955" shirt="#e9e2d3" />
        <Face {...light} brow="#6b4a2f" glasses />
        <path
          d="M34.5 43c-2.5-13 3-24 15-24 14 0 18.5 10 16 24-1-5-1.8-9-4.5-12.5-6 0-12-1.5-16-5.5-1 3-5 5-6.5 6.5-2.5 3-3.3 7-4 11.5z"
          fill="#7a5537"
        />
      </>
    ),
  },
  bob: {
    ground: '#d8d3cb',
    figure: (
      <>
        <path
          d="M50 17c-15 0-20.5 11-20.5 25 0 9-1 16-2.5 22h46c-1.5-6-2.5-13-2.5-22 0-14-5.5-25-20.5-25z"
          fill="#a9a49d"
        />
        <Jacket cloth="#6c4f58" lapel="#5b414a" shirt="#f1e9e2" />
        <Face {...light} brow="#8a857e" glasses lips="#b26258" />
        <path
          d="M50 17c-15 0-20.5 11-20.5 25 0 9-1 16-2.5 22 5 .5 8-1 9.5-3-1-7-2-14-1.5-20 6-2 12-5 16-10 3 4.5 8 8 14 10 .5 6-.5 13-1.5 20 1.5 2 4.5 3.5 9.5 3-1.5-6-2.5-13-2.5-22 0-14-5.5-25-20.5-25z"
          fill="#bdb8b0"
        />
      </>
    ),
  },
  shaved: {
    ground: '#d9d2c0',
    figure: (
      <>
        <Shoulders cloth="#7b6a4f" />
        <path d="M42 67.5c2 6 14 6 16 0l4 2c-3 10-21 10-24 0z" fill="#66573f" />
        <Face {...dark} brow="#3d332d" />
        <path
          d="M36.5 48c.5 2 1 3.5 1.7 5 2.5 0 4.3.6 6.3 1.4 2.5-1.6 8.5-1.6 11 0 2-.8 3.8-1.4 6.3-1.4.7-1.5 1.2-3 1.7-5 .2 10-5 16-13.5 16s-13.7-6-13.5-16z"
          fill="#8f8a84"
        />
        <path d="M46 56.8c2.4 1.2 5.6 1.2 8 0" fill="none" stroke="#5c2f25" strokeLinecap="round" strokeWidth="1.7" />
        <path d="M38 33c3-6 8-8.5 13-8.5" fill="none" stroke="#966750" strokeLinecap="round" strokeWidth="1.6" />
      </>
    ),
  },
  hijabPlum: {
    ground: '#e4d9cb',
    figure: (
      <>
        <ScarfBehind cloth="#55394f" />
        <Shoulders cloth="#a08d74" />
        <Face {...light} brow="#4a3528" covered glasses lips="#ad5c53" />
        <ScarfInFront cloth="#6d4a65" fold="#4d3347" />
      </>
    ),
  },
  fringe: {
    ground: '#d3d8d2',
    figure: (
      <>
        <Shoulders cloth="#4d5563" />
        <path d="M41 68c2 7 16 7 18 0l3 1.5c-2 11-22 11-24 0z" fill="#e8e2d6" />
        <Face skin="#ecc299" shade="#d3a377" brow="#1f1a18" />
        <path
          d="M34 44c-3-15 4-25.5 16.5-25.5S69 29 66 44c-1-5-1.5-8-3-10.5-3 .5-6 0-8-1.5-2 2-5 2.5-7.5 1.5-2 2-5 2.5-8 1.5-3 2-4.5 5-5.5 9z"
          fill="#211c1a"
        />
      </>
    ),
  },
  curls: {
    ground: '#e3d6cc',
    figure: (
      <>
        <g fill="#2b1f1a">
          <circle cx="50" cy="24" r="14" />
          <circle cx="36" cy="29" r="11" />
          <circle cx="64" cy="29" r="11" />
          <circle cx="30" cy="42" r="10" />
          <circle cx="70" cy="42" r="10" />
          <circle cx="31" cy="54" r="8.5" />
          <circle cx="69" cy="54" r="8.5" />
        </g>
        <Jacket cloth="#8a5a4c" lapel="#764a3d" shirt="#f4ede1" />
        <Face {...brown} brow="#2b1f1a" lips="#8f4239" />
        <g fill="#2b1f1a">
          <circle cx="40" cy="28" r="6.5" />
          <circle cx="49" cy="25.5" r="6.5" />
          <circle cx="59" cy="27.5" r="6.5" />
          <circle cx="35.5" cy="35" r="4.5" />
          <circle cx="64.5" cy="35" r="4.5" />
        </g>
      </>
    ),
  },
  moustache: {
    ground: '#d6dad9',
    figure: (
      <>
        <Jacket cloth="#57534c" lapel="#48443e" shirt="#eee8dc" />
        <Face {...olive} brow="#77716a" />
        <path
          d="M42.5 53.2c2.5-2.7 5.5-3 7.5-1.7 2-1.3 5-1 7.5 1.7-2.5 1.7-5 1.7-7.5.8-2.5.9-5 .9-7.5-.8z"
          fill="#8e8881"
        />
        <path
          d="M34.5 45c-2-6-1.5-12 1-16.5 1 3 2 5 1.5 8-1 2-1.8 4-2.5 8.5zM65.5 45c2-6 1.5-12-1-16.5-1 3-2 5-1.5 8 1 2 1.8 4 2.5 8.5z"
          fill="#8e8881"
        />
        <path
          d="M35.5 31c1-8.5 7-12.5 14.5-12.5s13.5 4 14.5 12.5c-4-4.5-9-6.5-14.5-6.5s-10.5 2-14.5 6.5z"
          fill="#9a948d"
        />
      </>
    ),
  },
};
