package com.hedai.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everybody knocks at every door of the platform; what opens is what {@code docs/compliance/permissions.csv} says, no more and no less. */
@DisplayName("权限矩阵:每个角色、每个接口")
class PermissionMatrixIT {
    static Round round;

    @BeforeAll
    static void knockEverywhere() {
        round = Round.get();
    }

    @Test
    @DisplayName("接口文档中的每个操作在矩阵中有一行,矩阵中的每一行有一个操作")
    void matrixAndInterfaceNameTheSameOperations() {
        assertThat(round.matrix().operations())
                .as("rows of docs/compliance/permissions.csv, and operations in docs/api")
                .isEqualTo(round.operations().stream().map(Operation::name).collect(toSet()));
    }

    @Test
    @DisplayName("每个角色能做的、不能做的,与矩阵一致")
    void everybodyReachesWhatTheMatrixSays() {
        var differences = round.knocks().stream()
                .filter(knock -> !round.doors().isAsWritten(knock))
                .toList();

        differences.forEach(System.out::println);
        System.out.printf("permission matrix: %d differences%n", differences.size());
        assertThat(differences).isEmpty();
    }

    @Test
    @DisplayName("矩阵写错一格,比对必有发现,且只在那一格")
    void aWrongCellIsFoundAndNothingElse() {
        var wrong = new Doors(round.scenery(), WrongCell.in(round.matrix()));
        var found = round.misread().stream()
                .filter(knock -> !wrong.isAsWritten(knock))
                .toList();

        assertThat(found).allMatch(WrongCell::is);
        assertThat(WrongCell.ALL)
                .allSatisfy(cell -> assertThat(found)
                        .anyMatch(knock -> knock.operation().name().equals(cell.operation())
                                && knock.player().role().equals(cell.role())));
    }

    @Test
    @DisplayName("列表不泄露他人、他机构的任何对象")
    void noAnswerShowsWhatIsOutOfReach() {
        assertThat(round.knocks().stream().filter(round.doors()::givesAway)).isEmpty();
    }

    @Test
    @DisplayName("内部接口从大门进不来,员工也不行")
    void internalInterfacesAreNotThereFromOutside() {
        var internal = Operation.all().stream()
                .filter(operation -> !operation.isPublic())
                .map(operation -> operation.path().replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000"))
                .distinct()
                .toList();
        var administrator = Stage.get().administrator();

        assertThat(internal).isNotEmpty();
        assertThat(internal)
                .allSatisfy(path -> assertThat(administrator.get(path).status()).isEqualTo(404));
    }
}
