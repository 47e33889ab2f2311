/** From services to a document: one section for each service, or none where there is but one. */
import type { Results } from '../../measure/results/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { plain } from '../sentences/phrasing.ts';
import { firstLanguage } from './phrases.ts';
import { type DocumentBlock, type DocumentName, type OutputDocument, type Section, said } from './tree.ts';

/** What a document says of one service. */
export interface Content {
  readonly blocks: readonly DocumentBlock[];
  readonly sections: readonly Section[];
}

/** What a document may depend on beside the standards: who reads it, and when. */
export interface Occasion {
  /** That of the service, where nobody says another one. */
  readonly language?: string | undefined;
  /** The day on which it is given out, as `2026-07-01`: what has ended by then is promised no more. */
  readonly today: string;
  readonly results?: Results | undefined;
}

/** A kind of document. */
export interface Design {
  readonly name: DocumentName;
  readonly heading: string;
  readonly intro: string;
  readonly columns: readonly string[];
  /** What is said where there is nothing to show. */
  readonly empty: string;
  /** That of its own words, where it is not English. */
  readonly language?: string;
  /** What its table of contents is called, where a printed copy has one. */
  readonly contents?: string;
  readonly contentOf: (service: ServiceModel) => Content;
}

export function documentOf(design: Design, models: readonly ServiceModel[]): OutputDocument {
  const { name, heading, intro, columns, empty } = design;
  const also = {
    ...(design.language === undefined ? {} : { language: design.language }),
    ...(design.contents === undefined ? {} : { contents: design.contents }),
  };
  const services = models.filter(isToldOf);
  const [only, ...others] = services;
  if (only && others.length === 0) {
    return {
      name,
      title: `${heading}: ${serviceTitle(only)}`,
      intro,
      columns,
      ...also,
      ...contentOrNot(design, only),
    };
  }
  const sections = services.map((service, i) => serviceSection(service, i > 0, contentOrNot(design, service)));
  return { name, title: heading, intro, columns, ...also, blocks: only ? [] : [paragraph(empty)], sections };
}

/** The language that is asked for, or else that of the services. */
export const languageFor = ({ language }: Pick<Occasion, 'language'>, services: readonly ServiceModel[]): string =>
  language ?? services.map(firstLanguage).find((it) => it !== null) ?? 'en';

/** A file that holds nothing but comments makes no service. */
export const isToldOf = ({ declared, name, standards, procedures }: ServiceModel): boolean =>
  declared || name !== '' || standards.length + procedures.length > 0;

function contentOrNot({ contentOf, empty }: Design, service: ServiceModel): Content {
  const content = contentOf(service);
  if (content.sections.length > 0) return content;
  return { ...content, blocks: [paragraph(empty), ...content.blocks] };
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', phrases: [said(text)] });

const serviceSection = (service: ServiceModel, newPage: boolean, content: Content): Section => ({
  id: service.name,
  title: said(serviceTitle(service), service.source),
  remark: null,
  newPage,
  ...content,
});

/** What people call a service; files that belong to none still have standards. */
export const serviceTitle = ({ title, name }: Pick<ServiceModel, 'title' | 'name'>): string =>
  title || plain(name) || 'Standards of no service';
